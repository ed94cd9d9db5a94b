namespace ChatBot.Transport;

/// <summary>The requests that are being answered at this moment, so that a shutdown can wait for them.</summary>
/// <param name="time">The clock.</param>
public sealed class InFlight(TimeProvider time) : IDisposable
{
    /// <summary>How long a shutdown waits for answers that are being worked out.</summary>
    private static readonly TimeSpan MostDrain = TimeSpan.FromSeconds(8);

    /// <summary>How long it then has to tell those who still wait.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly HashSet<Task> _tasks = [];
    private readonly CancellationTokenSource _outOfTime = new();

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _tasks.Count;
            }
        }
    }

    /// <summary>
    /// Starts <paramref name="work"/> on the thread pool and returns at once, so that no receive loop waits for an
    /// answer. The work must not throw; its token is cancelled only when a shutdown has run out of time.
    /// </summary>
    public void Start(Func<CancellationToken, Task> work)
    {
        var task = Task.Run(() => work(_outOfTime.Token), CancellationToken.None);
        lock (_gate)
        {
            _tasks.Add(task);
        }

        task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Lets what was started end, at most 10 s long; nothing new may be started any more.</summary>
    public Task DrainAsync() => DrainAsync(MostDrain, LastWords);

    /// <summary>
    /// Waits for everything that was started. What is not done within <paramref name="limit"/> is cancelled and gets
    /// <paramref name="lastWords"/> more to tell the person who waits.
    /// </summary>
    public async Task DrainAsync(TimeSpan limit, TimeSpan lastWords)
    {
        if (!await EndsWithinAsync(limit))
        {
            await _outOfTime.CancelAsync();
            await EndsWithinAsync(lastWords);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _outOfTime.Dispose();

    private async Task<bool> EndsWithinAsync(TimeSpan limit)
    {
        Task[] tasks;
        lock (_gate)
        {
            tasks = [.. _tasks];
        }

        var all = Task.WhenAll(tasks);
        using var done = new CancellationTokenSource();
        await Task.WhenAny(all, Task.Delay(limit, time, done.Token));
        await done.CancelAsync();
        return all.IsCompleted;
    }

    private void Remove(Task task)
    {
        lock (_gate)
        {
            _tasks.Remove(task);
        }
    }
}
