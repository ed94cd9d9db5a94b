using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>How often the application may identify: so many times a day, and once in five seconds for each bucket of shards.</summary>
internal sealed class IdentifyLimits(FakeDiscordOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, long> _lastByBucket = [];
    private int _used;

    /// <summary>Identifies left today.</summary>
    public int Remaining
    {
        get
        {
            lock (_gate)
            {
                return Math.Max(0, options.SessionStarts - _used);
            }
        }
    }

    /// <summary>Uses up one of the day's identifies.</summary>
    /// <returns>False if there was none left.</returns>
    public bool SpendStart()
    {
        lock (_gate)
        {
            return ++_used <= options.SessionStarts;
        }
    }

    /// <summary>Uses up all that are left today.</summary>
    public void Exhaust()
    {
        lock (_gate)
        {
            _used = options.SessionStarts;
        }
    }

    /// <returns>False if the shard's bucket identified within the window.</returns>
    public bool SpendTurn(long shard)
    {
        lock (_gate)
        {
            var bucket = shard % options.MaxConcurrency;
            var isEarly = _lastByBucket.TryGetValue(bucket, out var last) && options.Clock.GetElapsedTime(last) < options.IdentifyWindow - options.IdentifyGrace;
            _lastByBucket[bucket] = options.Clock.GetTimestamp();

            return !isEarly;
        }
    }

    /// <summary>https://discord.com/developers/docs/events/gateway#session-start-limit-object.</summary>
    public JsonObject Describe() => new()
    {
        ["total"] = options.SessionStarts,
        ["remaining"] = Remaining,
        ["reset_after"] = 14_400_000,
        ["max_concurrency"] = options.MaxConcurrency,
    };
}
