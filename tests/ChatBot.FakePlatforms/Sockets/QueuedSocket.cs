using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace ChatBot.FakePlatforms.Sockets;

/// <summary>One WebSocket of the server's: what goes out stands in a queue, what comes in is read whole.</summary>
/// <param name="socket">The socket, open; disposed with this.</param>
/// <param name="write">Writes one frame; as text unless told otherwise.</param>
internal sealed class QueuedSocket(WebSocket socket, Func<string, CancellationToken, Task>? write = null) : IDisposable
{
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    // Not disposed, so that whoever still waits for the end may ask for the token; it holds nothing but memory.
    private readonly CancellationTokenSource _ended = new();
    private int? _closedByUs;

    /// <summary>Ends with the connection.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Sends a frame after all that stands in the queue.</summary>
    public void Enqueue(string frame, Action? whenSent = null) => _outgoing.Writer.TryWrite(new Outgoing.Frame(frame, whenSent));

    /// <summary>Sends a close frame after all that stands in the queue.</summary>
    public void Close(int code) => _outgoing.Writer.TryWrite(new Outgoing.Close(code));

    /// <summary>Sends what stands in the queue, until a close frame is sent or the connection ends, which is no error.</summary>
    public async Task SendQueuedAsync()
    {
        try
        {
            await SendUntilClosedAsync();
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection is gone, and what stood in its queue with it.
        }
    }

    /// <summary>The next message as text; null at the end of the connection.</summary>
    public async Task<(byte[] Bytes, bool IsWhole)?> ReceiveAsync(int mostBytes)
    {
        var buffer = new byte[mostBytes + 1];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), Ended);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += received.Count;
            if (received.EndOfMessage || length == buffer.Length)
            {
                return (buffer[..length], received.EndOfMessage && length <= mostBytes);
            }
        }
    }

    /// <summary>Answers a close frame, and ends the connection.</summary>
    /// <returns>Who closed it and with which code; none if TCP was cut.</returns>
    public async Task<(bool ByClient, int? Code)> EndAsync()
    {
        var ending = (_closedByUs is null && socket.CloseStatus is not null, _closedByUs ?? (int?)socket.CloseStatus);
        if (socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(socket.CloseStatus!.Value, null, CancellationToken.None);
        }

        await _ended.CancelAsync();
        return ending;
    }

    public void Dispose()
    {
        _ended.Cancel();
        socket.Dispose();
    }

    private async Task SendUntilClosedAsync()
    {
        await foreach (var next in _outgoing.Reader.ReadAllAsync(Ended))
        {
            switch (next)
            {
                case Outgoing.Frame frame:
                    await (write is null
                        ? socket.SendAsync(Encoding.UTF8.GetBytes(frame.Json), WebSocketMessageType.Text, endOfMessage: true, Ended)
                        : write(frame.Json, Ended));
                    frame.WhenSent?.Invoke();
                    break;
                case Outgoing.Close close:
                    _closedByUs = close.Code;
                    await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, "closed by the fake", Ended);
                    return;
                default:
                    throw new InvalidOperationException(next.GetType().Name);
            }
        }
    }

    private abstract record Outgoing
    {
        public sealed record Frame(string Json, Action? WhenSent) : Outgoing;

        public sealed record Close(int Code) : Outgoing;
    }
}
