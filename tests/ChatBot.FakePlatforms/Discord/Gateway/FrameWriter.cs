using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>Writes frames as text, or all of a connection's frames as one zlib stream that is flushed after each.</summary>
internal sealed class FrameWriter : IDisposable
{
    private readonly WebSocket _socket;
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream? _zlib;

    public FrameWriter(WebSocket socket, bool isCompressed)
    {
        _socket = socket;
        _zlib = isCompressed ? new ZLibStream(_packed, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    public Task WriteAsync(string json, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        if (_zlib is null)
        {
            return _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }

        _packed.SetLength(0);
        _zlib.Write(bytes);
        _zlib.Flush();

        return _socket.SendAsync(_packed.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, cancellation);
    }

    public void Dispose()
    {
        _zlib?.Dispose();
        _packed.Dispose();
    }
}
