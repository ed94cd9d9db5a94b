namespace ChatBot.Support;

/// <summary>A clock for protocols: whatever waits for at most <paramref name="patience"/> need not wait, and whatever waits longer waits for ever.</summary>
internal sealed class HastyTimeProvider(TimeSpan patience) : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).UtcTicks;

    /// <summary>Whether waiting takes no time at all: for tests where many wait at once, whose waits would add up otherwise.</summary>
    public bool StandsStill { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime <= patience)
        {
            Interlocked.Add(ref _ticks, StandsStill ? 0 : dueTime.Ticks);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new NoTimer();
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
