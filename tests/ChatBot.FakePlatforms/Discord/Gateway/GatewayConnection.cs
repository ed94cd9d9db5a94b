using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Sockets;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>One socket from Hello to its end: what comes in is judged by <see cref="FrameReader"/>, what goes out stands in a queue.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly FrameWriter _writer;
    private readonly QueuedSocket _socket;
    private readonly Recording _recording;
    private readonly Action<string> _cutMidFrame;
    private bool _isCut;

    /// <param name="number">Counts the connections of this fake from 1.</param>
    /// <param name="socket">The socket, open.</param>
    /// <param name="isCompressed">Whether the bot asked for zlib-stream.</param>
    /// <param name="cutMidFrame">Sends half of a text as a frame, then cuts TCP.</param>
    /// <param name="recording">Where all is noted.</param>
    public GatewayConnection(int number, WebSocket socket, bool isCompressed, Action<string> cutMidFrame, Recording recording)
    {
        Number = number;
        _writer = new FrameWriter(socket, isCompressed);
        _socket = new QueuedSocket(socket, _writer.WriteAsync);
        _cutMidFrame = cutMidFrame;
        _recording = recording;
    }

    public int Number { get; }

    public GatewaySession? Session { get; set; }

    /// <summary>Whether heartbeats are answered; a test switches it off.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>Ends with the connection.</summary>
    public CancellationToken Ended => _socket.Ended;

    public void Enqueue(JsonObject frame) => _socket.Enqueue(
        frame.ToCompactJson(),
        () => _recording.Add(new Sent(Number, frame["op"]!.GetValue<int>(), frame["t"]?.GetValue<string>(), frame["d"])));

    public void Enqueue(int op, JsonNode? data) => Enqueue(new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null });

    /// <summary>Op 9; what cannot be resumed is over on our side too.</summary>
    public void InvalidateSession(bool isResumable) => Enqueue(Opcode.InvalidSession, isResumable);

    /// <summary>Sends a close frame after all that stands in the queue.</summary>
    public void Close(int code) => _socket.Close(code);

    /// <summary>Cuts TCP in the middle of a frame.</summary>
    public void Cut()
    {
        _isCut = true;
        _cutMidFrame("""{"op":0,"s":99,"t":"INTERACTION_CREATE","d":{"id":"1",""");
    }

    /// <summary>Sends what stands in the queue, until the connection ends.</summary>
    public Task SendQueuedAsync() => _socket.SendQueuedAsync();

    /// <summary>The next message as text; null at the end of the connection.</summary>
    public Task<(byte[] Bytes, bool IsWhole)?> ReceiveAsync(int mostBytes) => _socket.ReceiveAsync(mostBytes);

    /// <summary>Notes how the connection ended, answers a close frame, and ends the session if the code says so.</summary>
    public async Task EndAsync(GatewaySessions sessions)
    {
        var (closedByBot, code) = await _socket.EndAsync();
        if (_isCut)
        {
            (closedByBot, code) = (false, null);
        }

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
    }
}
