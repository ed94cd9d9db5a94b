using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>One socket, frame by frame.</summary>
internal sealed class RawSocket(ClientWebSocket socket)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The next frame.</summary>
    /// <exception cref="WebSocketException">The connection was cut.</exception>
    public async Task<JsonNode> ReceiveAsync() => await ReadAsync() is { } frame ? JsonNode.Parse(frame)! : throw new InvalidOperationException("It was closed.");

    /// <summary>The code that the fake closes with, whatever it sends before.</summary>
    public async Task<int> CloseCodeAsync()
    {
        while (await ReadAsync() is not null)
        {
        }

        return (int)socket.CloseStatus!;
    }

    public Task SendAsync(string frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>Acknowledges an envelope, with or without a payload.</summary>
    public Task AcknowledgeAsync(JsonNode envelope, string? payload = null) =>
        SendAsync($$"""{"envelope_id":"{{envelope["envelope_id"]}}"{{(payload is null ? "" : $",\"payload\":{payload}")}}}""");

    /// <summary>Closes it, and reads the fake's close frame if there is one.</summary>
    public async Task<bool> CloseAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<byte[]?> ReadAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            frame.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return frame.ToArray();
            }
        }
    }
}
