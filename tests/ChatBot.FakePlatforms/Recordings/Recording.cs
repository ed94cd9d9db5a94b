namespace ChatBot.FakePlatforms.Recordings;

/// <summary>All that happened at a platform, in order. Safe for use from any thread.</summary>
public sealed class Recording(TimeProvider clock)
{
    /// <summary>How long a test waits for what must come; generous, because a machine that runs tests is busy.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<RecordedEvent> _events = [];
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>What has happened so far.</summary>
    public IReadOnlyList<RecordedEvent> Events
    {
        get
        {
            lock (_gate)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>The rules broken so far.</summary>
    public IReadOnlyList<string> Violations => [.. Of<Violation>().Select(v => v.Text)];

    /// <summary>The events of one kind so far.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : RecordedEvent => [.. Events.OfType<T>()];

    /// <summary>How many events there are: where <see cref="NextAsync"/> may start.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _events.Count;
            }
        }
    }

    /// <summary>The first event that matches, from the start of the recording on; waits for it if need be.</summary>
    public Task<T> FirstAsync<T>(Func<T, bool> matches, string expected, TimeSpan? patience = null)
        where T : RecordedEvent => NthAsync(1, matches, expected, patience);

    /// <summary>The <paramref name="count"/>-th event that matches, from the start of the recording on.</summary>
    /// <exception cref="TimeoutException">It did not come; the message says what came instead.</exception>
    public Task<T> NthAsync<T>(int count, Func<T, bool> matches, string expected, TimeSpan? patience = null)
        where T : RecordedEvent => FindAsync(0, count, matches, expected, patience);

    /// <summary>The first event that matches among those from number <paramref name="since"/> on.</summary>
    public Task<T> NextAsync<T>(int since, Func<T, bool> matches, string expected, TimeSpan? patience = null)
        where T : RecordedEvent => FindAsync(since, 1, matches, expected, patience);

    internal void Add(RecordedEvent happened)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            happened.At = clock.GetUtcNow();
            _events.Add(happened);
            (changed, _changed) = (_changed, NewSignal());
        }

        changed.SetResult();
    }

    internal void Violate(string text) => Add(new Violation(text));

    private async Task<T> FindAsync<T>(int since, int count, Func<T, bool> matches, string expected, TimeSpan? patience)
        where T : RecordedEvent
    {
        using var limit = new CancellationTokenSource(patience ?? Patience, clock);
        while (true)
        {
            var changed = Changed();
            if (Events.Skip(since).OfType<T>().Where(matches).Skip(count - 1).FirstOrDefault() is { } found)
            {
                return found;
            }

            try
            {
                await changed.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited in vain for {expected}. What happened last:\n{Tail()}");
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task Changed()
    {
        lock (_gate)
        {
            return _changed.Task;
        }
    }

    private string Tail() => string.Join('\n', Events.Where(e => !e.IsRoutine).TakeLast(25).Select(e => $"  {e.At:HH:mm:ss.fff} {e}"));
}
