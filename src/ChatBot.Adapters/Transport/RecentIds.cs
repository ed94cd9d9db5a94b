namespace ChatBot.Transport;

/// <summary>Remembers which events were seen lately, because platforms deliver an event once, twice or not at all.</summary>
/// <remarks>Safe to call from many threads. It never holds more than its capacity: the oldest go first.</remarks>
/// <param name="lifetime">How long an id is remembered.</param>
/// <param name="capacity">Most ids remembered.</param>
/// <param name="time">The clock, of which only elapsed time is used.</param>
public sealed class RecentIds(TimeSpan lifetime, int capacity, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, long SeenAt)> _byAge = new();

    /// <summary>Whether <paramref name="id"/> is new; from now on it is not.</summary>
    public bool TryAdd(string id)
    {
        lock (_gate)
        {
            Forget();
            if (!_known.Add(id))
            {
                return false;
            }

            _byAge.Enqueue((id, time.GetTimestamp()));
            return true;
        }
    }

    /// <summary>Whether <paramref name="id"/> is remembered.</summary>
    public bool Contains(string id)
    {
        lock (_gate)
        {
            Forget();
            return _known.Contains(id);
        }
    }

    private void Forget()
    {
        while (_byAge.TryPeek(out var oldest)
            && (_byAge.Count >= capacity || time.GetElapsedTime(oldest.SeenAt) >= lifetime))
        {
            _known.Remove(_byAge.Dequeue().Id);
        }
    }
}
