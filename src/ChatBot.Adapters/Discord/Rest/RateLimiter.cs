using System.Collections.Concurrent;
using ChatBot.Transport.Http;

namespace ChatBot.Discord.Rest;

/// <summary>
/// Holds requests back until Discord would take them: one lane for each route and major id, merged as Discord's
/// answers tell which routes share one, and a pause of all when Discord says so.
/// </summary>
/// <remarks>Interactions do not pass here: their 3 seconds allow no queue.</remarks>
internal sealed class RateLimiter(Random random, TimeProvider time)
{
    private static readonly TimeSpan MostJitter = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, string> _bucketOfRoute = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly Lane _all = new(time);

    /// <summary>Waits until <paramref name="request"/> may be sent. Dispose the pass when the answer has been learnt.</summary>
    public Task<IDisposable> EnterAsync(RestRequest request, CancellationToken cancellationToken) =>
        LaneOf(request).EnterAsync(_all, cancellationToken);

    /// <summary>Takes note of what an answer says about limits.</summary>
    public void Learn(RestRequest request, RestAnswer answer)
    {
        if (answer.Bucket is { } state)
        {
            _bucketOfRoute[Route(request)] = $"{state.Bucket} {request.MajorId}";
            if (state.Remaining == 0 && !answer.IsRateLimited)
            {
                LaneOf(request).Close(state.ResetAfter);
            }
        }

        if (answer.IsRateLimited)
        {
            // X-RateLimit-Reset-After may be far too short for a limit that others share; retry_after never is.
            (answer.IsGlobal ? _all : LaneOf(request)).Close(answer.RetryAfter + Jitter());
        }
    }

    private static string Route(RestRequest request) => $"{request.Name} {request.MajorId}";

    private Lane LaneOf(RestRequest request)
    {
        var route = Route(request);
        return _lanes.GetOrAdd(_bucketOfRoute.GetValueOrDefault(route, route), _ => new Lane(time));
    }

    private TimeSpan Jitter()
    {
        lock (_gate)
        {
            return MostJitter * random.NextDouble();
        }
    }
}
