using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>One socket from Hello to its end: what comes in is judged by <see cref="FrameReader"/>, what goes out stands in a queue.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly WebSocket _socket;
    private readonly FrameWriter _writer;
    private readonly Recording _recording;
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _ended = new();
    private readonly Action<string> _cutMidFrame;
    private int? _closedByUs;
    private bool _isCut;

    /// <param name="number">Counts the connections of this fake from 1.</param>
    /// <param name="socket">The socket, open.</param>
    /// <param name="isCompressed">Whether the bot asked for zlib-stream.</param>
    /// <param name="cutMidFrame">Sends half of a text as a frame, then cuts TCP.</param>
    /// <param name="recording">Where all is noted.</param>
    public GatewayConnection(int number, WebSocket socket, bool isCompressed, Action<string> cutMidFrame, Recording recording)
    {
        Number = number;
        _socket = socket;
        _writer = new FrameWriter(socket, isCompressed);
        _cutMidFrame = cutMidFrame;
        _recording = recording;
    }

    public int Number { get; }

    public GatewaySession? Session { get; set; }

    /// <summary>Whether heartbeats are answered; a test switches it off.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>Ends with the connection.</summary>
    public CancellationToken Ended => _ended.Token;

    public void Enqueue(JsonObject frame) => _outgoing.Writer.TryWrite(new Outgoing.Frame(frame));

    public void Enqueue(int op, JsonNode? data) => Enqueue(new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null });

    /// <summary>Op 9; what cannot be resumed is over on our side too.</summary>
    public void InvalidateSession(bool isResumable) => Enqueue(Opcode.InvalidSession, isResumable);

    /// <summary>Sends a close frame after all that stands in the queue.</summary>
    public void Close(int code) => _outgoing.Writer.TryWrite(new Outgoing.Close(code));

    /// <summary>Cuts TCP in the middle of a frame.</summary>
    public void Cut()
    {
        _isCut = true;
        _cutMidFrame("""{"op":0,"s":99,"t":"INTERACTION_CREATE","d":{"id":"1",""");
    }

    public async Task SendQueuedAsync()
    {
        await foreach (var next in _outgoing.Reader.ReadAllAsync(Ended))
        {
            switch (next)
            {
                case Outgoing.Frame frame:
                    await _writer.WriteAsync(frame.Json.ToCompactJson(), Ended);
                    _recording.Add(new Sent(Number, frame.Json["op"]!.GetValue<int>(), frame.Json["t"]?.GetValue<string>(), frame.Json["d"]));
                    break;
                case Outgoing.Close close:
                    _closedByUs = close.Code;
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, "closed by the fake", Ended);
                    return;
                default:
                    throw new InvalidOperationException(next.GetType().Name);
            }
        }
    }

    /// <summary>The next message as text; null at the end of the connection.</summary>
    public async Task<(byte[] Bytes, bool IsWhole)?> ReceiveAsync(int mostBytes)
    {
        var buffer = new byte[mostBytes + 1];
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), Ended);
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

    /// <summary>Notes how the connection ended, answers a close frame, and ends the session if the code says so.</summary>
    public async Task EndAsync(GatewaySessions sessions)
    {
        var closedByBot = _closedByUs is null && !_isCut && _socket.CloseStatus is not null;
        var code = _isCut ? null : _closedByUs ?? (int?)_socket.CloseStatus;
        if (_socket.State == WebSocketState.CloseReceived)
        {
            await _socket.CloseOutputAsync(_socket.CloseStatus!.Value, null, CancellationToken.None);
        }

        await _ended.CancelAsync();
        Session?.Detach(this);
        if (Session is { } session && CloseCode.EndsSession(code, closedByBot))
        {
            sessions.End(session);
        }

        _recording.Add(new Closed(Number, closedByBot, code));
    }

    public void Dispose()
    {
        _writer.Dispose();
        _socket.Dispose();
        _ended.Dispose();
    }

    private abstract record Outgoing
    {
        public sealed record Frame(JsonObject Json) : Outgoing;

        public sealed record Close(int Code) : Outgoing;
    }
}
