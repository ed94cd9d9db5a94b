using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Api;

/// <summary>Sends one call, once. Whatever happens is an answer; only the caller's own cancellation throws.</summary>
internal sealed partial class SlackSender(HttpClient http, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackSender> logger)
{
    public async Task<SlackAnswer> SendAsync(SlackCall call, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var answer = await HttpAttempt.SendAsync(http, () => call.ToMessage(options.Value.ApiUrl), SlackAnswer.FromAsync, SlackAnswer.Nothing, limit, time, cancellationToken);
        var milliseconds = time.GetElapsedTime(start).TotalMilliseconds;
        Log.Answered(logger, call, answer, milliseconds);

        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Call}: {Answer}, {Milliseconds:0} ms")]
        public static partial void Answered(ILogger logger, SlackCall call, SlackAnswer answer, double milliseconds);
    }
}
