using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Api;

/// <summary>Sends one call, once. Whatever happens is an answer; only the caller's own cancellation throws.</summary>
internal sealed partial class SlackSender(HttpClient http, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackSender> logger)
{
    public async Task<SlackAnswer> SendAsync(SlackCall call, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var answer = await TrySendAsync(call, limit, cancellationToken);
        var milliseconds = time.GetElapsedTime(start).TotalMilliseconds;
        Log.Answered(logger, call, answer, milliseconds);

        return answer;
    }

    private async Task<SlackAnswer> TrySendAsync(SlackCall call, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var outOfTime = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(outOfTime.Token, cancellationToken);
        try
        {
            using var message = call.ToMessage(options.Value.ApiUrl);
            using var response = await http.SendAsync(message, either.Token);
            return await SlackAnswer.FromAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SlackAnswer.Nothing($"no answer within {limit.TotalSeconds:0.#} s", mayHaveArrived: true);
        }
        catch (HttpRequestException exception)
        {
            // The message of others may hold the address, which may be a secret.
            return SlackAnswer.Nothing($"no connection ({exception.HttpRequestError})", !IsBeforeSending(exception.HttpRequestError));
        }
        catch (IOException exception)
        {
            return SlackAnswer.Nothing(exception.GetType().Name, mayHaveArrived: true);
        }
    }

    private static bool IsBeforeSending(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Call}: {Answer}, {Milliseconds:0} ms")]
        public static partial void Answered(ILogger logger, SlackCall call, SlackAnswer answer, double milliseconds);
    }
}
