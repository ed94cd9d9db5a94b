using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using ChatBot.Slack.Requests;
using ChatBot.Transport.Sockets;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Sockets;

/// <summary>One connection, from hello to its end. Each payload is acknowledged where it came from, and then worked on elsewhere.</summary>
internal sealed partial class SocketConnection(IMessageSocket socket, PayloadIntake intake, TimeProvider time, ILogger logger)
{
    private const int Done = 1000;

    private static readonly TimeSpan HelloLimit = TimeSpan.FromSeconds(30);

    /// <summary>How long Slack may take to close a connection that it wanted to have replaced.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(15);

    /// <summary>Slack may leave a closed connection hanging.</summary>
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ConnectionEnd> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once payloads may come.</summary>
    public Task Greeted => _greeted.Task;

    /// <summary>Done when Slack wants another connection in place of this one, which goes on until then.</summary>
    public Task<ConnectionEnd> Leaving => _leaving.Task;

    /// <summary>Another connection has taken its place: it ends when Slack closes it, or soon.</summary>
    public void Replace() => _replaced.TrySetResult();

    /// <summary>Follows it to its end.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken cancellationToken)
    {
        // Not linked: cancelling a receive aborts the socket, and Slack is to hear a goodbye.
        using var ending = new CancellationTokenSource();
        try
        {
            var following = FollowAsync(ending.Token);
            await Task.WhenAny(following, EndOfUseAsync(ending.Token), Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken));
            if (!following.IsCompleted)
            {
                await socket.CloseAsync(Done);
                await Task.WhenAny(following, Task.Delay(CloseLimit, time, ending.Token));
                cancellationToken.ThrowIfCancellationRequested();
                return new ConnectionEnd("replaced");
            }

            return await following;
        }
        catch (Exception exception) when (exception is WebSocketException or IOException)
        {
            return new ConnectionEnd(exception.Message);
        }
        finally
        {
            await ending.CancelAsync();
        }
    }

    private async Task EndOfUseAsync(CancellationToken cancellationToken)
    {
        await _replaced.Task.WaitAsync(cancellationToken);
        await Task.Delay(DrainLimit, time, cancellationToken);
    }

    private async Task<ConnectionEnd> FollowAsync(CancellationToken cancellationToken)
    {
        var end = await await Task.WhenAny(ReceiveAsync(cancellationToken), EndOfPatienceAsync(cancellationToken));
        await socket.CloseAsync(Done);

        return end;
    }

    private async Task<ConnectionEnd> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await socket.ReceiveAsync(cancellationToken))
            {
                case SocketEvent.Closed closed:
                    return new ConnectionEnd($"closed with {closed.Code?.ToString(CultureInfo.InvariantCulture) ?? "no code"} {closed.Reason}".TrimEnd());
                case SocketEvent.Message message when Read(message) is { } frame && await TakeAsync(frame, cancellationToken) is { } end:
                    return end;
            }
        }
    }

    // What a frame asks for; an end where it asks for one.
    private async Task<ConnectionEnd?> TakeAsync(SocketFrame frame, CancellationToken cancellationToken)
    {
        switch (frame)
        {
            case { Type: SocketFrame.Hello }:
                _greeted.TrySetResult();
                return null;
            case { Type: SocketFrame.Disconnect }:
                var end = ConnectionEnd.Of(frame.Reason);
                return end.IsBeingReplaced ? Leave(end) : end;
            case { EnvelopeId: { } id }:
                await AcknowledgeAsync(id, cancellationToken);
                Hand(frame, id);
                return null;
            default:
                Log.PassedOver(logger, frame.Type);
                return null;
        }
    }

    // It goes on taking payloads until Slack closes it.
    private ConnectionEnd? Leave(ConnectionEnd end)
    {
        _leaving.TrySetResult(end);
        return null;
    }

    // A command is worked on even where its acknowledgement cannot be sent any more: its answer goes another way.
    private async Task AcknowledgeAsync(string envelopeId, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new Acknowledgement(envelopeId), SlackJson.Wire.Acknowledgement), cancellationToken);
        }
        catch (WebSocketException exception)
        {
            Log.NotAcknowledged(logger, exception.Message);
        }
    }

    private void Hand(SocketFrame frame, string envelopeId)
    {
        try
        {
            intake.Take(frame.Type, envelopeId, frame.Payload);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, frame.Type, exception.Path);
        }
    }

    private async Task<ConnectionEnd> EndOfPatienceAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(_greeted.Task, Task.Delay(HelloLimit, time, cancellationToken));
        if (_greeted.Task.IsCompleted)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        }

        return new ConnectionEnd($"no hello within {HelloLimit.TotalSeconds} s");
    }

    private SocketFrame? Read(SocketEvent.Message message)
    {
        try
        {
            return JsonSerializer.Deserialize(message.Utf8.Span, SlackJson.Wire.SocketFrame);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, null, exception.Path);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Passed over a frame of type {Type}.")]
        public static partial void PassedOver(ILogger logger, string? type);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A payload could not be acknowledged, and Slack may say that the bot did not respond: {Why}")]
        public static partial void NotAcknowledged(ILogger logger, string why);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack sent a frame of type {Type} that cannot be read, at {Path}. Please report this.")]
        public static partial void Unreadable(ILogger logger, string? type, string? path);
    }
}
