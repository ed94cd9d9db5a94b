namespace ChatBot.Transport;

/// <summary>A moment counted from when a request was received, by a clock that nobody sets (a platform's timestamps play no part).</summary>
/// <param name="time">The clock, of which only elapsed time is used.</param>
/// <param name="receivedAt">Its <see cref="TimeProvider.GetTimestamp"/> when the request came in.</param>
/// <param name="limit">The time from then.</param>
public readonly struct Deadline(TimeProvider time, long receivedAt, TimeSpan limit)
{
    /// <summary>What is left; never less than zero.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var left = limit - time.GetElapsedTime(receivedAt);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Waits for <paramref name="work"/>, or for the deadline; whether the work came first. It is not cancelled, and its failure is not thrown.</summary>
    public async Task<bool> IsMetByAsync(Task work)
    {
        if (work.IsCompleted)
        {
            return true;
        }

        using var done = new CancellationTokenSource();
        await Task.WhenAny(work, Task.Delay(Remaining, time, done.Token));
        await done.CancelAsync();
        return work.IsCompleted;
    }
}
