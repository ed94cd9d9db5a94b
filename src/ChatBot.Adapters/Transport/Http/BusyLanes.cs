namespace ChatBot.Transport.Http;

/// <summary>Lanes by what they are for, each kept only while somebody is in it or waits for that: there may be as many as channels and people.</summary>
/// <param name="time">The clock of the lanes.</param>
internal sealed class BusyLanes<TKey>(TimeProvider time)
    where TKey : notnull
{
    private readonly Lock _gate = new(); // nobody may get a lane while it is being dropped
    private readonly Dictionary<TKey, (Lane Lane, int Users)> _lanes = [];

    /// <summary>How many there are now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Count;
            }
        }
    }

    /// <summary>As <see cref="Lane.EnterAsync"/>, in the lane for <paramref name="key"/>.</summary>
    public async Task<IDisposable> EnterAsync(TKey key, Lane wider, CancellationToken cancellationToken)
    {
        var lane = Take(key);
        try
        {
            return new Pass(this, key, await lane.EnterAsync(wider, cancellationToken));
        }
        catch
        {
            Leave(key);
            throw;
        }
    }

    private Lane Take(TKey key)
    {
        lock (_gate)
        {
            var (lane, users) = _lanes.TryGetValue(key, out var known) ? known : (new Lane(time), 0);
            _lanes[key] = (lane, users + 1);

            return lane;
        }
    }

    private void Leave(TKey key)
    {
        lock (_gate)
        {
            var (lane, users) = _lanes[key];
            if (users == 1)
            {
                _lanes.Remove(key);
            }
            else
            {
                _lanes[key] = (lane, users - 1);
            }
        }
    }

    private sealed class Pass(BusyLanes<TKey> lanes, TKey key, IDisposable inner) : IDisposable
    {
        public void Dispose()
        {
            inner.Dispose();
            lanes.Leave(key);
        }
    }
}
