namespace ChatBot.Web.Security;

/// <summary>Lets each client make so many requests a minute: a bucket of tokens that fills up again as time goes by.</summary>
/// <param name="perMinute">Requests that fill a bucket, and that it gets back in a minute.</param>
/// <param name="time">The clock, of which only elapsed time is used.</param>
internal sealed class ClientLimiter(int perMinute, TimeProvider time)
{
    /// <summary>Clients remembered at a time. When there are more, the full buckets go: their clients lose nothing.</summary>
    private const int MostClients = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="client"/> may make one more request.</summary>
    /// <param name="client">Whoever shares a limit.</param>
    /// <param name="wait">How long to wait for the next one, where it may not.</param>
    public bool Permits(string client, out TimeSpan wait)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var tokens = _buckets.TryGetValue(client, out var bucket) ? Filled(bucket, now) : perMinute;
            var isPermitted = tokens >= 1;
            wait = isPermitted ? TimeSpan.Zero : TimeSpan.FromMinutes((1 - tokens) / perMinute);
            MakeRoom(now);
            _buckets[client] = new Bucket(isPermitted ? tokens - 1 : tokens, now);

            return isPermitted;
        }
    }

    private double Filled(Bucket bucket, long now) =>
        Math.Min(perMinute, bucket.Tokens + (time.GetElapsedTime(bucket.At, now).TotalMinutes * perMinute));

    private void MakeRoom(long now)
    {
        if (_buckets.Count < MostClients)
        {
            return;
        }

        foreach (var (client, _) in _buckets.Where(b => Filled(b.Value, now) >= perMinute).ToList())
        {
            _buckets.Remove(client);
        }

        if (_buckets.Count >= MostClients)
        {
            _buckets.Clear(); // ten thousand at once are an attack, which a limit for each client does not stop anyway
        }
    }

    private readonly record struct Bucket(double Tokens, long At);
}
