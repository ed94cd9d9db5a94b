using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Rest;

/// <summary>The bot's own traffic, which may wait: what the gateway's address is, which commands are registered.</summary>
internal sealed partial class RestClient(RestSender sender, RateLimiter limiter, TimeProvider time, ILogger<RestClient> logger)
{
    private const int MostRateLimits = 10;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>Sends, waits out rate limits, and tries again after faults of the server.</summary>
    public async Task<RestAnswer> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        for (var (faults, limits) = (0, 0); ;)
        {
            var answer = await SendOnceAsync(request, cancellationToken);
            if (answer.IsRateLimited && limits++ < MostRateLimits)
            {
                Log.RateLimited(logger, request.Name, answer.RetryAfter.TotalSeconds);
            }
            else if (answer.IsServerFault && faults < RetryDelays.ServerFault.Count)
            {
                await Task.Delay(RetryDelays.ServerFault[faults++], time, cancellationToken);
            }
            else
            {
                return answer;
            }
        }
    }

    private async Task<RestAnswer> SendOnceAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var pass = await limiter.EnterAsync(request, cancellationToken);
        var answer = await sender.SendAsync(request, Limit, cancellationToken);
        limiter.Learn(request, answer);

        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord limits {Request}; waiting {Seconds:0.0} s.")]
        public static partial void RateLimited(ILogger logger, string request, double seconds);
    }
}
