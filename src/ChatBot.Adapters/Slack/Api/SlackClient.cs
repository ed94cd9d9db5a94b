using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Api;

/// <summary>Slack's Web API: waits out rate limits, tries again after faults of the server, and never sends twice what may have arrived and would then stand there twice.</summary>
internal sealed partial class SlackClient(SlackSender sender, MethodLimits limits, TimeProvider time, ILogger<SlackClient> logger)
{
    private const int MostRateLimits = 10;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>What came of <paramref name="call"/> in the end.</summary>
    public async Task<SlackAnswer> CallAsync(SlackCall call, CancellationToken cancellationToken)
    {
        for (var (faults, refusals) = (0, 0); ;)
        {
            var answer = await CallOnceAsync(call, cancellationToken);
            if (answer.IsRateLimited && refusals++ < MostRateLimits)
            {
                Log.RateLimited(logger, call, answer.RetryAfter.TotalSeconds);
            }
            else if (!answer.IsRateLimited && answer.IsServerFault && (call.IsRepeatable || !answer.MayHaveArrived) && faults < RetryDelays.ServerFault.Count)
            {
                await Task.Delay(RetryDelays.ServerFault[faults++], time, cancellationToken);
            }
            else
            {
                return answer;
            }
        }
    }

    /// <summary>What came of one try of <paramref name="call"/>, which is given up after <paramref name="limit"/>, the wait for its turn included.</summary>
    public async Task<SlackAnswer> TryAsync(SlackCall call, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var outOfTime = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(outOfTime.Token, cancellationToken);
        try
        {
            return await CallOnceAsync(call, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SlackAnswer.Nothing(new NoAnswer($"no answer within {limit.TotalSeconds:0.#} s", MayHaveArrived: true));
        }
    }

    private async Task<SlackAnswer> CallOnceAsync(SlackCall call, CancellationToken cancellationToken)
    {
        using var pass = call.IsToResponseUrl ? null : await limits.EnterAsync(call, cancellationToken);
        var answer = await sender.SendAsync(call, Limit, cancellationToken);
        if (!call.IsToResponseUrl)
        {
            limits.Learn(call, answer);
        }
        else if (answer.IsRateLimited)
        {
            await Task.Delay(answer.RetryAfter, time, cancellationToken);
        }

        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack limits {Call}; waiting {Seconds:0.0} s.")]
        public static partial void RateLimited(ILogger logger, SlackCall call, double seconds);
    }
}
