using ChatBot.Transport.Sockets;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// Keeps what we send within Discord's limits: 4096 bytes a frame, 120 frames in any 60 s of a connection, of which
/// some are kept for heartbeats, since a connection without them dies.
/// </summary>
internal sealed class FrameBudget(IMessageSocket socket, TimeProvider time)
{
    private const int MostBytes = 4_096;
    private const int MostFrames = 120;
    private const int KeptForHeartbeats = 20;

    // Task.Delay counts whole milliseconds and drops the rest, for which the loop would spin.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly Queue<long> _sent = new();

    /// <summary>Sends a frame, when there is room for it.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        if (frame.Length > MostBytes)
        {
            throw new ArgumentException($"Discord takes frames of {MostBytes} bytes; this one has {frame.Length}.", nameof(frame));
        }

        while (!TryTake(MostFrames - KeptForHeartbeats, out var wait))
        {
            await Task.Delay(wait + Tick, time, cancellationToken);
        }

        await socket.SendAsync(frame, cancellationToken);
    }

    /// <summary>Sends a heartbeat at once; when even its share is used up it is left out, which Discord forgives sooner than one too many.</summary>
    public Task SendHeartbeatAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) =>
        TryTake(MostFrames, out _) ? socket.SendAsync(frame, cancellationToken) : Task.CompletedTask;

    private bool TryTake(int most, out TimeSpan wait)
    {
        lock (_gate)
        {
            while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= most)
            {
                wait = Window - time.GetElapsedTime(_sent.Peek());
                return false;
            }

            _sent.Enqueue(time.GetTimestamp());
            wait = default;
            return true;
        }
    }
}
