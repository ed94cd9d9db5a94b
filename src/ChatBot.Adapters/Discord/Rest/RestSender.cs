using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Rest;

/// <summary>Sends one request, once. Whatever happens is an answer; only the caller's own cancellation throws.</summary>
internal sealed partial class RestSender(HttpClient http, IOptions<DiscordOptions> options, TimeProvider time, ILogger<RestSender> logger)
{
    public async Task<RestAnswer> SendAsync(RestRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var answer = await HttpAttempt.SendAsync(http, () => request.ToMessage(options.Value.ApiUrl, options.Value.Token), RestAnswer.FromAsync, RestAnswer.Nothing, limit, time, cancellationToken);
        var milliseconds = time.GetElapsedTime(start).TotalMilliseconds;
        Log.Answered(logger, request, answer, milliseconds);

        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Request}: {Answer}, {Milliseconds:0} ms")]
        public static partial void Answered(ILogger logger, RestRequest request, RestAnswer answer, double milliseconds);
    }
}
