using System.Buffers;
using System.Net.WebSockets;

namespace ChatBot.Transport.Sockets;

/// <summary>A message socket over <see cref="ClientWebSocket"/>.</summary>
public sealed class MessageSocket : IMessageSocket
{
    private const int FrameBytes = 16 * 1024;
    private const int TooBigCode = (int)WebSocketCloseStatus.MessageTooBig;

    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket;
    private readonly TimeProvider _time;
    private readonly int _largestMessage;
    private readonly SemaphoreSlim _sending = new(1);

    private MessageSocket(ClientWebSocket socket, TimeProvider time, int largestMessage)
    {
        _socket = socket;
        _time = time;
        _largestMessage = largestMessage;
    }

    /// <summary>Connects.</summary>
    /// <param name="address">A ws or wss address.</param>
    /// <param name="largestMessage">In bytes; a larger one ends the connection.</param>
    /// <param name="keepAlive">How often to ping, and how long to wait for each pong.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IMessageSocket> OpenAsync(Uri address, int largestMessage, TimeSpan keepAlive, TimeProvider time, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        // Finds a half-open connection: without the pong within the time-out the socket is aborted.
        socket.Options.KeepAliveInterval = keepAlive;
        socket.Options.KeepAliveTimeout = keepAlive;
        using var limit = new CancellationTokenSource(ConnectLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(address, either.Token);
            return new MessageSocket(socket, time, largestMessage);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new WebSocketException($"No connection within {ConnectLimit.TotalSeconds} s.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<SocketEvent> ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var frame = await _socket.ReceiveAsync(message.GetMemory(FrameBytes), cancellationToken);
                message.Advance(frame.Count);
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    return await AcknowledgeAsync();
                }

                if (message.WrittenCount > _largestMessage)
                {
                    await CloseAsync(TooBigCode);
                    return new SocketEvent.Closed(null, $"A message had more than {_largestMessage} bytes.");
                }

                if (frame.EndOfMessage)
                {
                    return new SocketEvent.Message(message.WrittenMemory);
                }
            }
        }
        catch (Exception exception) when (IsLoss(exception) && !cancellationToken.IsCancellationRequested)
        {
            return new SocketEvent.Closed((int?)_socket.CloseStatus, exception.Message);
        }
    }

    /// <inheritdoc/>
    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or InvalidOperationException)
        {
            throw new WebSocketException("The connection is gone.", exception);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <inheritdoc/>
    public async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(CloseLimit, _time);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, limit.Token);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // Gone already, which is what was wanted.
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _socket.Dispose(); // aborts what is not closed
        return ValueTask.CompletedTask;
    }

    private async Task<SocketEvent> AcknowledgeAsync()
    {
        var closed = new SocketEvent.Closed((int?)_socket.CloseStatus, _socket.CloseStatusDescription);
        if (_socket.State == WebSocketState.CloseReceived)
        {
            await CloseAsync((int)WebSocketCloseStatus.NormalClosure);
        }

        return closed;
    }

    // A lost keep-alive cancels the receive although nobody asked for it.
    private static bool IsLoss(Exception exception) => exception
        is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException;
}
