using System.Threading.Channels;

namespace ChatBot.Support;

/// <summary>A clock for code that waits: a test sees how long each wait is meant to be, and lets it pass or not.</summary>
internal sealed class WaitingClock : TimeProvider
{
    private readonly Channel<Wait> _waits = Channel.CreateUnbounded<Wait>();
    private long _ticks = new DateTimeOffset(2031, 5, 7, 12, 0, 0, TimeSpan.Zero).UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, dueTime, () => callback(state));
        _waits.Writer.TryWrite(wait);

        return wait;
    }

    /// <summary>The next wait, once it has begun.</summary>
    public async Task<Wait> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _waits.Reader.ReadAsync(patience.Token);
    }

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    internal sealed class Wait(WaitingClock clock, TimeSpan length, Action end) : ITimer
    {
        public TimeSpan Length => length;

        public void Pass()
        {
            clock.Advance(length);
            end();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
