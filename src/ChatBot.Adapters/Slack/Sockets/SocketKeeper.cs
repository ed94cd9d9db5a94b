using System.Net.WebSockets;
using ChatBot.Slack.Requests;
using ChatBot.Transport;
using ChatBot.Transport.Sockets;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Sockets;

/// <summary>Keeps one socket open: connects, puts a new connection in place of one that Slack wants to end before that ends, waits a little longer after each failure.</summary>
internal sealed partial class SocketKeeper(int id, PayloadIntake intake, SocketStates states, SocketServices services, Random random, ILogger logger)
{
    /// <summary>A connection that Slack had replaced after less than this was no healthy one: the next waits.</summary>
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private readonly List<(SocketConnection Connection, Task<ConnectionEnd> Running)> _leaving = [];

    /// <summary>Goes on until it is cancelled.</summary>
    /// <exception cref="AdapterStoppedException">Slack refuses us for a reason that only a person can mend.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await RunUntilHealthyAsync(cancellationToken);
            }
        }
        finally
        {
            await Task.WhenAll(_leaving.Select(l => l.Running)).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    // Ends after a connection that lasted, so that the next one comes at once.
    private async Task RunUntilHealthyAsync(CancellationToken cancellationToken)
    {
        foreach (var delay in Backoff.Delays(random))
        {
            await Task.Delay(delay, services.Time, cancellationToken);
            var start = services.Time.GetTimestamp();
            var end = await TryConnectAsync(cancellationToken);
            if (end.Remedy is { } remedy)
            {
                throw new AdapterStoppedException(remedy);
            }

            if (end.IsBeingReplaced)
            {
                Log.Replacing(logger, id, end.Why);
            }
            else
            {
                Log.Disconnected(logger, id, end.Why);
                states.Down(id, end.Why);
            }

            if (end.NeedsPause)
            {
                await Task.Delay(Pause * (0.5 + (random.NextDouble() / 2)), services.Time, cancellationToken);
            }

            if (services.Time.GetElapsedTime(start) >= (end.IsBeingReplaced ? ShortLife : Backoff.HealthyAfter))
            {
                return;
            }
        }
    }

    // The last resort: a fault of our own that nobody foresaw costs a connection, and not the platform.
    private async Task<ConnectionEnd> TryConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not AdapterStoppedException && !cancellationToken.IsCancellationRequested)
        {
            Log.Broke(logger, exception, id);
            return new ConnectionEnd("a fault of the bot's own");
        }
    }

    // Returns when the connection has ended, or is to be replaced.
    private async Task<ConnectionEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        IMessageSocket socket;
        try
        {
            socket = await services.Open(await SocketAddress.AskAsync(services.Client, services.Options.AppToken, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or HttpRequestException)
        {
            return new ConnectionEnd(exception.Message);
        }

        var connection = new SocketConnection(socket, intake, services.Time, logger);
        var running = RunAsync(connection, socket, cancellationToken);
        if (await Task.WhenAny(connection.Greeted, running) != running)
        {
            Log.Connected(logger, id);
            states.Up(id);
            RetirePredecessors();
        }

        if (await Task.WhenAny(connection.Leaving, running) == running)
        {
            return await running;
        }

        _leaving.Add((connection, running));
        return await connection.Leaving;
    }

    private static async Task<ConnectionEnd> RunAsync(SocketConnection connection, IMessageSocket socket, CancellationToken cancellationToken)
    {
        await using (socket)
        {
            return await connection.RunAsync(cancellationToken);
        }
    }

    private void RetirePredecessors()
    {
        _leaving.RemoveAll(l => l.Running.IsCompleted);
        _leaving.ForEach(l => l.Connection.Replace());
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Slack: socket {Socket}.")]
        public static partial void Connected(ILogger logger, int socket);

        [LoggerMessage(Level = LogLevel.Information, Message = "Socket {Socket} is being replaced: {Why}.")]
        public static partial void Replacing(ILogger logger, int socket, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Socket {Socket} was disconnected: {Why}. Trying again.")]
        public static partial void Disconnected(ILogger logger, int socket, string why);

        [LoggerMessage(Level = LogLevel.Error, Message = "Socket {Socket} broke by a fault of the bot's own. Please report this.")]
        public static partial void Broke(ILogger logger, Exception exception, int socket);
    }
}
