using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ChatBot.Transport.Sockets;

namespace ChatBot.Discord.Gateway;

/// <summary>Plays Discord's gateway from a script: a list of connections, each a list of steps. Behind the last one nobody answers any more.</summary>
internal sealed class ScriptedGateway
{
    private readonly ConcurrentQueue<ScriptedConnection> _script = new();
    private readonly TaskCompletionSource _played = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The connections that were made, with the addresses they were made to.</summary>
    public ConcurrentQueue<ScriptedConnection> Connections { get; } = new();

    /// <summary>Done when the script has been played to its end.</summary>
    public Task Played => _played.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    /// <summary>Adds a connection to the script.</summary>
    public ScriptedGateway Connection(Action<ScriptedConnection> steps)
    {
        var connection = new ScriptedConnection();
        steps(connection);
        _script.Enqueue(connection);

        return this;
    }

    /// <summary>Adds a connection that cannot be made.</summary>
    public ScriptedGateway Unreachable() => Connection(c => c.IsRefused = true);

    public Task<IMessageSocket> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        if (!_script.TryDequeue(out var connection))
        {
            _played.TrySetResult();
            return new TaskCompletionSource<IMessageSocket>().Task.WaitAsync(cancellationToken);
        }

        connection.Address = address;
        connection.Ended = _script.IsEmpty ? _played : null;
        Connections.Enqueue(connection);

        return connection.IsRefused ? throw new WebSocketException("Nobody is there.") : Task.FromResult<IMessageSocket>(connection);
    }
}

/// <summary>One connection of a <see cref="ScriptedGateway"/>.</summary>
internal sealed class ScriptedConnection : IMessageSocket
{
    private readonly Queue<Func<CancellationToken, Task<SocketEvent?>>> _steps = new();
    private readonly Channel<string> _sent = Channel.CreateUnbounded<string>();

    public Uri? Address { get; set; }

    public bool IsRefused { get; set; }

    public TaskCompletionSource? Ended { get; set; }

    /// <summary>All frames that the client sent.</summary>
    public ConcurrentQueue<string> Sent { get; } = new();

    /// <summary>With which code the client said goodbye.</summary>
    public int? ClosedWith { get; private set; }

    public ScriptedConnection ServerSends(string json) =>
        Step(_ => Task.FromResult<SocketEvent?>(new SocketEvent.Message(Encoding.UTF8.GetBytes(json))));

    /// <summary>Hello, with a heartbeat so rare that it does not matter.</summary>
    public ScriptedConnection ServerGreets(int heartbeatInterval = 600_000) =>
        ServerSends($$"""{"op":10,"d":{"heartbeat_interval":{{heartbeatInterval}},"_trace":[]},"s":null,"t":null}""");

    public ScriptedConnection ServerIsReady(string session = "s1", string resumeUrl = "wss://resume.example") =>
        ServerSends($$"""{"op":0,"s":1,"t":"READY","d":{"v":10,"session_id":"{{session}}","resume_gateway_url":"{{resumeUrl}}","user":{"id":"2"},"guilds":[],"application":{"id":"3","flags":0} } }""");

    public ScriptedConnection ServerCloses(int? code) => Step(_ => Task.FromResult<SocketEvent?>(new SocketEvent.Closed(code)));

    /// <summary>Waits for the next frame with this opcode; others before it are passed over.</summary>
    public ScriptedConnection ClientSends(GatewayOpcode opcode, string? holding = null) => Step(async token =>
    {
        while (await _sent.Reader.ReadAsync(token) is var frame)
        {
            using var json = JsonDocument.Parse(frame);
            if (json.RootElement.GetProperty("op").GetInt32() == (int)opcode)
            {
                Assert.Contains(holding ?? "", frame, StringComparison.Ordinal);
                break;
            }
        }

        return null;
    });

    public async Task<SocketEvent> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (_steps.TryDequeue(out var step))
        {
            if (await step(cancellationToken) is { } received)
            {
                return received;
            }
        }

        Ended?.TrySetResult();
        return await new TaskCompletionSource<SocketEvent>().Task.WaitAsync(cancellationToken);
    }

    public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var frame = Encoding.UTF8.GetString(message.Span);
        Sent.Enqueue(frame);
        _sent.Writer.TryWrite(frame);

        return Task.CompletedTask;
    }

    public Task CloseAsync(int code)
    {
        ClosedWith ??= code;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ScriptedConnection Step(Func<CancellationToken, Task<SocketEvent?>> step)
    {
        _steps.Enqueue(step);
        return this;
    }
}
