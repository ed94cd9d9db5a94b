using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Rest;

/// <summary>Sends one request, once. Whatever happens is an answer; only the caller's own cancellation throws.</summary>
internal sealed partial class RestSender(HttpClient http, IOptions<DiscordOptions> options, TimeProvider time, ILogger<RestSender> logger)
{
    public async Task<RestAnswer> SendAsync(RestRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var answer = await TrySendAsync(request, limit, cancellationToken);
        var milliseconds = time.GetElapsedTime(start).TotalMilliseconds;
        Log.Answered(logger, request, answer, milliseconds);

        return answer;
    }

    private async Task<RestAnswer> TrySendAsync(RestRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var outOfTime = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(outOfTime.Token, cancellationToken);
        try
        {
            using var message = request.ToMessage(options.Value.ApiUrl, options.Value.Token);
            using var response = await http.SendAsync(message, either.Token);
            return await RestAnswer.FromAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RestAnswer.Nothing($"no answer within {limit.TotalSeconds:0.#} s");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return RestAnswer.Nothing($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Request}: {Answer}, {Milliseconds:0} ms")]
        public static partial void Answered(ILogger logger, RestRequest request, RestAnswer answer, double milliseconds);
    }
}
