using System.Net.WebSockets;
using System.Text.Json;
using ChatBot.Transport.Sockets;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Gateway;

/// <summary>One connection to the gateway, from Hello to its end. Events are handed on; nothing here waits for what comes of them.</summary>
internal sealed partial class GatewayConnection(IMessageSocket socket, Session session, ShardContext shard, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan HelloLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(60);

    private readonly FrameBudget _frames = new(socket, time);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether a session began, or went on.</summary>
    public bool HadSession => _ready.Task.IsCompleted;

    /// <summary>
    /// Opens a session or goes on with one, and follows it to its end. <paramref name="identified"/> is called when
    /// a new session was asked for.
    /// </summary>
    public async Task<ConnectionEnd> RunAsync(Action identified, CancellationToken cancellationToken)
    {
        // Not linked: cancelling a receive aborts the socket, and Discord is to hear a goodbye.
        using var ending = new CancellationTokenSource();
        try
        {
            var following = FollowAsync(identified, ending.Token);
            await Task.WhenAny(following, Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken));
            if (!following.IsCompleted)
            {
                await socket.CloseAsync(CloseCodes.Done);
                throw new OperationCanceledException(cancellationToken);
            }

            var end = await following;
            await socket.CloseAsync(end.Next == NextStep.Resume ? CloseCodes.WillResume : CloseCodes.Done);
            return end;
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or JsonException)
        {
            return new ConnectionEnd(NextStep.Resume, exception.Message);
        }
        finally
        {
            await ending.CancelAsync();
        }
    }

    private async Task<ConnectionEnd> FollowAsync(Action identified, CancellationToken cancellationToken)
    {
        var (interval, early) = await new Greeting(socket, time).ReadAsync(HelloLimit, cancellationToken);
        if (early is not null)
        {
            return early;
        }

        var heartbeat = new Heartbeat(_frames, session, shard.Random, time);
        await OpenSessionAsync(identified, cancellationToken);

        var first = await Task.WhenAny(
            ReceiveAsync(heartbeat, cancellationToken),
            EndOfLifeAsync(heartbeat, interval, cancellationToken),
            EndOfPatienceAsync(cancellationToken));

        return await first;
    }

    private async Task OpenSessionAsync(Action identified, CancellationToken cancellationToken)
    {
        var frame = session is { Id: { } id, Sequence: { } sequence }
            ? JsonSerializer.SerializeToUtf8Bytes(
                new OutgoingFrame<Resume>(GatewayOpcode.Resume, new Resume(shard.Token, id, sequence)),
                DiscordJson.Wire.OutgoingFrameResume)
            : JsonSerializer.SerializeToUtf8Bytes(
                new OutgoingFrame<Identify>(GatewayOpcode.Identify, new Identify(shard.Token, shard.Id, shard.Count)),
                DiscordJson.Wire.OutgoingFrameIdentify);
        await _frames.SendAsync(frame, cancellationToken);
        identified();
    }

    private async Task<ConnectionEnd> ReceiveAsync(Heartbeat heartbeat, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await socket.ReceiveAsync(cancellationToken))
            {
                case SocketEvent.Closed closed:
                    return CloseCodes.EndOf(closed.Code, closed.Reason);
                case SocketEvent.Message message when Read(message) is { } frame
                    && await TakeAsync(frame, heartbeat, cancellationToken) is { } end:
                    return end;
            }
        }
    }

    // What a frame asks for; an end where it asks for one.
    private async Task<ConnectionEnd?> TakeAsync(GatewayFrame frame, Heartbeat heartbeat, CancellationToken cancellationToken)
    {
        switch (frame.Op)
        {
            case GatewayOpcode.Dispatch:
                Dispatch(frame);
                return null;
            case GatewayOpcode.Heartbeat:
                await heartbeat.AnswerAsync(cancellationToken);
                return null;
            case GatewayOpcode.HeartbeatAck:
                heartbeat.Acknowledge();
                return null;
            default:
                return FrameEnd.Of(frame);
        }
    }

    private void Dispatch(GatewayFrame frame)
    {
        if (frame.S is { } sequence)
        {
            session.Advance(sequence);
        }

        switch (frame.T)
        {
            case "READY":
                session.Begin(DiscordJson.Read(frame.D, DiscordJson.Wire.Ready));
                BecomeReady();
                break;
            case "RESUMED":
                BecomeReady();
                break;
            case "INTERACTION_CREATE":
                shard.Interactions(frame.D, time.GetTimestamp());
                break;
            default:
                Log.PassedOver(logger, frame.T);
                break;
        }
    }

    private void BecomeReady()
    {
        _ready.TrySetResult();
        shard.Ready();
    }

    private async Task<ConnectionEnd> EndOfLifeAsync(Heartbeat heartbeat, TimeSpan interval, CancellationToken cancellationToken)
    {
        try
        {
            await heartbeat.BeatUntilUnansweredAsync(interval, cancellationToken);
        }
        catch (WebSocketException)
        {
            // The receiving side will see why, and with which code; unless it is as dead as this one.
            await Task.Delay(HelloLimit, time, cancellationToken);
        }

        return new ConnectionEnd(NextStep.Resume, "Discord acknowledged no heartbeat");
    }

    private async Task<ConnectionEnd> EndOfPatienceAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(ReadyLimit, time, cancellationToken);
        if (_ready.Task.IsCompleted)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        }

        return new ConnectionEnd(NextStep.Identify, $"no session within {ReadyLimit.TotalSeconds} s");
    }

    private GatewayFrame? Read(SocketEvent.Message message)
    {
        try
        {
            return JsonSerializer.Deserialize(message.Utf8.Span, DiscordJson.Wire.GatewayFrame);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, exception);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Passed over the event {Event}.")]
        public static partial void PassedOver(ILogger logger, string? @event);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord sent a frame that cannot be read.")]
        public static partial void Unreadable(ILogger logger, Exception exception);
    }
}
