namespace ChatBot.Transport.Http;

/// <summary>Requests that share a limit: they pass one at a time, and none passes while the platform wants none.</summary>
/// <param name="time">The clock, of which only elapsed time is used.</param>
internal sealed class Lane(TimeProvider time)
{
    // Task.Delay counts whole milliseconds and drops the rest, for which the loop would spin.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private long _closedAt;
    private TimeSpan _closedFor;

    private SemaphoreSlim OneAtATime { get; } = new(1);

    private TimeSpan ClosedFor
    {
        get
        {
            lock (_gate)
            {
                return _closedFor == TimeSpan.Zero ? TimeSpan.Zero : _closedFor - time.GetElapsedTime(_closedAt);
            }
        }
    }

    /// <summary>Lets nothing pass for <paramref name="wait"/> from now.</summary>
    public void Close(TimeSpan wait)
    {
        lock (_gate)
        {
            (_closedAt, _closedFor) = (time.GetTimestamp(), wait);
        }
    }

    /// <summary>Waits for its turn, and until neither this lane nor <paramref name="wider"/>, which others share, is closed. Dispose the pass when the answer has been learnt.</summary>
    public async Task<IDisposable> EnterAsync(Lane wider, CancellationToken cancellationToken)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            while (Longest(ClosedFor, wider.ClosedFor) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait + Tick, time, cancellationToken);
            }

            return new Pass(OneAtATime);
        }
        catch
        {
            OneAtATime.Release();
            throw;
        }
    }

    private static TimeSpan Longest(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private sealed class Pass(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
