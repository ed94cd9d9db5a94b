namespace ChatBot.Transport.Sockets;

/// <summary>A web socket that carries whole messages. One reader and any number of senders may use it at once.</summary>
public interface IMessageSocket : IAsyncDisposable
{
    /// <summary>The next message, or how the connection ended. A lost connection is an end, not an exception.</summary>
    Task<SocketEvent> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Sends one text message. Throws <see cref="System.Net.WebSockets.WebSocketException"/> if the connection is gone.</summary>
    Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Says goodbye with <paramref name="code"/>, and does not wait long for an answer.</summary>
    Task CloseAsync(int code);
}

/// <summary>What came out of a socket.</summary>
public abstract record SocketEvent
{
    private SocketEvent()
    {
    }

    /// <summary>A whole message, in UTF-8.</summary>
    public sealed record Message(ReadOnlyMemory<byte> Utf8) : SocketEvent;

    /// <summary>The end.</summary>
    /// <param name="Code">The peer's close code; null where it said none, or the connection broke.</param>
    /// <param name="Reason">The peer's words, if any.</param>
    public sealed record Closed(int? Code, string? Reason = null) : SocketEvent;
}

/// <summary>Opens a socket to <paramref name="address"/>; throws <see cref="System.Net.WebSockets.WebSocketException"/> if that fails.</summary>
/// <param name="address">A ws or wss address.</param>
/// <param name="cancellationToken">Gives up.</param>
public delegate Task<IMessageSocket> OpenSocket(Uri address, CancellationToken cancellationToken);
