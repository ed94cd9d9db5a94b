using System.Collections.Concurrent;
using ChatBot.Transport.Http;

namespace ChatBot.Slack.Api;

/// <summary>
/// Holds calls back while Slack would refuse them. Slack counts each method for each workspace
/// (https://api.slack.com/docs/rate-limits), so only that one pauses; within it, what shares a channel goes one by one.
/// </summary>
internal sealed class MethodLimits(Random random, TimeProvider time)
{
    private static readonly TimeSpan MostJitter = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(string Method, string Workspace), Lane> _methods = new();
    private readonly BusyLanes<(string Method, string Workspace, string Lane)> _lanes = new(time);

    /// <summary>Waits until <paramref name="call"/> may be sent. Dispose the pass when the answer has been learnt.</summary>
    public Task<IDisposable> EnterAsync(SlackCall call, CancellationToken cancellationToken) =>
        _lanes.EnterAsync((call.Name, call.WorkspaceId, call.LaneId), MethodOf(call), cancellationToken);

    /// <summary>Takes note of a refusal.</summary>
    public void Learn(SlackCall call, SlackAnswer answer)
    {
        if (answer.IsRateLimited)
        {
            MethodOf(call).Close(answer.RetryAfter + Jitter());
        }
    }

    private Lane MethodOf(SlackCall call) => _methods.GetOrAdd((call.Name, call.WorkspaceId), _ => new Lane(time));

    private TimeSpan Jitter()
    {
        lock (_gate)
        {
            return MostJitter * random.NextDouble();
        }
    }
}
