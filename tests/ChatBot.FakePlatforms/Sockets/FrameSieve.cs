namespace ChatBot.FakePlatforms.Sockets;

/// <summary>Loses the control frames that it is told to lose. A WebSocket writes each frame with one call, which is what this rests on.</summary>
internal sealed class FrameSieve : Stream
{
    private const byte OpcodeBits = 0x0F;
    private const byte CloseFrame = 0x8;
    private const byte PingFrame = 0x9;
    private const byte PongFrame = 0xA;

    private readonly Stream _inner;
    private readonly Func<LostFrames> _lost;

    private FrameSieve(Stream inner, Func<LostFrames> lost) => (_inner, _lost) = (inner, lost);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>What the WebSocket writes to instead of <paramref name="inner"/>, which the server ends with the request.</summary>
    public static Stream Over(Stream inner, Func<LostFrames> lost) => new FrameSieve(inner, lost);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _inner.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        _inner.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        IsLost(buffer.Span) ? ValueTask.CompletedTask : _inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool IsLost(ReadOnlySpan<byte> frame) => frame.Length > 0 && (frame[0] & OpcodeBits) switch
    {
        CloseFrame => _lost().HasFlag(LostFrames.Closes),
        PingFrame => _lost().HasFlag(LostFrames.Pings),
        PongFrame => _lost().HasFlag(LostFrames.Pongs),
        _ => false,
    };
}
