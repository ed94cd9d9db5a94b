using System.Collections.Concurrent;

namespace ChatBot.Discord.Rest;

/// <summary>
/// Holds requests back until Discord would take them: one bucket for each route and major id, merged as Discord's
/// answers tell which routes share one, and a pause of all when Discord says so.
/// </summary>
/// <remarks>Interactions do not pass here: their 3 seconds allow no queue.</remarks>
internal sealed class RateLimiter(Random random, TimeProvider time)
{
    // Task.Delay counts whole milliseconds and drops the rest, for which the loop would spin.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan MostJitter = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, string> _bucketOfRoute = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Bucket _all = new();

    /// <summary>Waits until <paramref name="request"/> may be sent. Dispose the pass when the answer has been learnt.</summary>
    public async Task<IDisposable> EnterAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var bucket = BucketOf(request);
        await bucket.OneAtATime.WaitAsync(cancellationToken);
        try
        {
            while (Wait(bucket) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait + Tick, time, cancellationToken);
            }

            return new Pass(bucket);
        }
        catch
        {
            bucket.OneAtATime.Release();
            throw;
        }
    }

    /// <summary>Takes note of what an answer says about limits.</summary>
    public void Learn(RestRequest request, RestAnswer answer)
    {
        if (answer.Bucket is { } state)
        {
            _bucketOfRoute[Route(request)] = $"{state.Bucket} {request.MajorId}";
            if (state.Remaining == 0 && !answer.IsRateLimited)
            {
                BucketOf(request).Close(time, state.ResetAfter);
            }
        }

        if (answer.IsRateLimited)
        {
            // X-RateLimit-Reset-After may be far too short for a limit that others share; retry_after never is.
            (answer.IsGlobal ? _all : BucketOf(request)).Close(time, answer.RetryAfter + Jitter());
        }
    }

    private static string Route(RestRequest request) => $"{request.Name} {request.MajorId}";

    private Bucket BucketOf(RestRequest request)
    {
        var route = Route(request);
        return _buckets.GetOrAdd(_bucketOfRoute.GetValueOrDefault(route, route), _ => new Bucket());
    }

    private TimeSpan Wait(Bucket bucket)
    {
        var (own, all) = (bucket.ClosedFor(time), _all.ClosedFor(time));
        return own > all ? own : all;
    }

    private TimeSpan Jitter()
    {
        lock (_gate)
        {
            return MostJitter * random.NextDouble();
        }
    }

    private sealed class Bucket
    {
        private readonly Lock _gate = new();
        private long _closedAt;
        private TimeSpan _closedFor;

        public SemaphoreSlim OneAtATime { get; } = new(1);

        public void Close(TimeProvider time, TimeSpan wait)
        {
            lock (_gate)
            {
                (_closedAt, _closedFor) = (time.GetTimestamp(), wait);
            }
        }

        public TimeSpan ClosedFor(TimeProvider time)
        {
            lock (_gate)
            {
                return _closedFor == TimeSpan.Zero ? TimeSpan.Zero : _closedFor - time.GetElapsedTime(_closedAt);
            }
        }
    }

    private sealed class Pass(Bucket bucket) : IDisposable
    {
        public void Dispose() => bucket.OneAtATime.Release();
    }
}
