using System.Net.WebSockets;
using ChatBot.Transport;
using ChatBot.Transport.Sockets;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Gateway;

/// <summary>Keeps one shard connected: connects, resumes or identifies, waits a little longer after each failure.</summary>
internal sealed partial class GatewayShard(
    ShardContext shard,
    Uri gateway,
    OpenSocket open,
    IdentifyGate gate,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>After so many connections to the address for resuming that came to nothing, a new session is begun at the usual one.</summary>
    private const int MostResumeFailures = 2;

    private readonly Session _session = new();
    private int _resumeFailures;

    /// <summary>Goes on until it is cancelled.</summary>
    /// <exception cref="AdapterStoppedException">Discord refuses us for a reason that only a person can mend.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var delay in Backoff.Delays(shard.Random))
            {
                await Task.Delay(delay, time, cancellationToken);
                var start = time.GetTimestamp();
                var end = await ConnectAsync(cancellationToken);
                if (end.Remedy is { } remedy)
                {
                    throw new AdapterStoppedException(remedy);
                }

                Log.Disconnected(logger, shard.Id, end.Why, end.Next);
                shard.Disconnected(end.Why);
                await PrepareAsync(end, cancellationToken);
                if (time.GetElapsedTime(start) >= Backoff.HealthyAfter)
                {
                    break;
                }
            }
        }
    }

    private async Task PrepareAsync(ConnectionEnd end, CancellationToken cancellationToken)
    {
        if (end.Next == NextStep.Identify)
        {
            _session.End();
        }

        if (end.NeedsPause)
        {
            await Task.Delay(TimeSpan.FromSeconds(1 + (4 * shard.Random.NextDouble())), time, cancellationToken);
        }
    }

    private async Task<ConnectionEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        IDisposable? pass = null;
        try
        {
            pass = _session.CanResume ? null : await gate.EnterAsync(shard.Id, cancellationToken);
            await using var socket = await open(_session.ResumeAddress ?? gateway, cancellationToken);
            var connection = new GatewayConnection(socket, _session, shard, time, logger);
            var end = await connection.RunAsync(() => Interlocked.Exchange(ref pass, null)?.Dispose(), cancellationToken);
            return connection.HadSession ? Lasted(end) : CameToNothing(end);
        }
        catch (Exception exception) when (exception is WebSocketException or HttpRequestException)
        {
            return CameToNothing(new ConnectionEnd(NextStep.Resume, exception.Message));
        }
        catch (Exception exception) when (exception is not AdapterStoppedException && !cancellationToken.IsCancellationRequested)
        {
            // Nobody restarts an adapter, so a fault of ours must not end it. A new session does not replay what broke this one.
            Log.Broke(logger, exception, shard.Id);
            return new ConnectionEnd(NextStep.Identify, exception.Message);
        }
        finally
        {
            pass?.Dispose();
        }
    }

    private ConnectionEnd Lasted(ConnectionEnd end)
    {
        _resumeFailures = 0;
        return end;
    }

    // A host that takes a connection and then says nothing is of no more use than one that is gone.
    private ConnectionEnd CameToNothing(ConnectionEnd end) =>
        end.Next == NextStep.Resume && _session.CanResume && ++_resumeFailures >= MostResumeFailures
            ? end with { Next = NextStep.Identify }
            : end;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard} was disconnected: {Why}. Next: {Next}.")]
        public static partial void Disconnected(ILogger logger, int shard, string why, NextStep next);

        [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard} broke, and connects again. This is a fault of the bot: please report it.")]
        public static partial void Broke(ILogger logger, Exception exception, int shard);
    }
}
