using System.Text.Json;
using ChatBot.Transport.Sockets;

namespace ChatBot.Discord.Gateway;

/// <summary>Waits for Hello, which comes first; a wish to reconnect or a refusal may come instead.</summary>
internal sealed class Greeting(IMessageSocket socket, TimeProvider time)
{
    /// <summary>The time between heartbeats, or how the connection ended before it began.</summary>
    public async Task<(TimeSpan Interval, ConnectionEnd? Early)> ReadAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var outOfTime = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(outOfTime.Token, cancellationToken);
        try
        {
            return await ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (default, new ConnectionEnd(NextStep.Resume, $"no Hello within {limit.TotalSeconds} s"));
        }
        catch (JsonException exception)
        {
            return (default, new ConnectionEnd(NextStep.Resume, $"no Hello that can be read: {exception.Message}"));
        }
    }

    private async Task<(TimeSpan Interval, ConnectionEnd? Early)> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var received = await socket.ReceiveAsync(cancellationToken);
            if (received is SocketEvent.Closed closed)
            {
                return (default, CloseCodes.EndOf(closed.Code, closed.Reason));
            }

            var frame = JsonSerializer.Deserialize(((SocketEvent.Message)received).Utf8.Span, DiscordJson.Wire.GatewayFrame)
                ?? throw new JsonException("Discord sent no frame.");
            if (frame.Op == GatewayOpcode.Hello)
            {
                return (Interval(frame.D), null);
            }

            if (FrameEnd.Of(frame) is { } early)
            {
                return (default, early);
            }
        }
    }

    private static TimeSpan Interval(JsonElement hello) =>
        TimeSpan.FromMilliseconds(Math.Max(100, DiscordJson.Read(hello, DiscordJson.Wire.Hello).HeartbeatInterval));
}
