using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using ChatBot.Transport.Sockets;

namespace ChatBot.Slack.Sockets;

/// <summary>Slack's end of a socket, in a test's hand.</summary>
internal sealed class ScriptedSocket : IMessageSocket
{
    private readonly Channel<SocketEvent> _toBot = Channel.CreateUnbounded<SocketEvent>();

    /// <summary>All frames that the bot sent.</summary>
    public ConcurrentQueue<string> Sent { get; } = new();

    /// <summary>With which code the bot said goodbye.</summary>
    public int? ClosedWith { get; private set; }

    /// <summary>Whether the bot can send no more, while it still receives.</summary>
    public bool IsDeaf { get; set; }

    public void Send(string json) => _toBot.Writer.TryWrite(new SocketEvent.Message(Encoding.UTF8.GetBytes(json)));

    public void SayHello() => Send("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"}}""");

    public void AskToDisconnect(string reason) => Send($$"""{"type":"disconnect","reason":"{{reason}}","debug_info":{} }""");

    public void SendCommand(string envelope, string text) => Send(
        $$"""{"type":"slash_commands","envelope_id":"{{envelope}}","accepts_response_payload":true,"payload":{"command":"/ask","text":"{{text}}","team_id":"T1","channel_id":"C1","user_id":"U1","trigger_id":"{{envelope}}","response_url":"https://hooks.example/1"} }""");

    public void Close(int? code) => _toBot.Writer.TryWrite(new SocketEvent.Closed(code));

    /// <summary>The next receive fails with <paramref name="exception"/>.</summary>
    public void Fail(Exception exception) => _toBot.Writer.TryComplete(exception);

    public async Task<SocketEvent> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _toBot.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException closed) when (closed.InnerException is { } failure)
        {
            throw failure;
        }
    }

    public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (IsDeaf)
        {
            throw new WebSocketException("The connection is gone.");
        }

        Sent.Enqueue(Encoding.UTF8.GetString(message.Span));
        return Task.CompletedTask;
    }

    public Task CloseAsync(int code)
    {
        ClosedWith ??= code;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
