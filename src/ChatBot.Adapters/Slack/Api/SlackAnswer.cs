using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Transport.Http;

namespace ChatBot.Slack.Api;

/// <summary>What came back from Slack, or that nothing did. HTTP's 200 is no success yet: the body says.</summary>
internal sealed class SlackAnswer
{
    private const int LongestError = 60;

    private readonly byte[] _body;

    private SlackAnswer(HttpStatusCode? status, byte[] body)
    {
        Status = status;
        _body = body;
    }

    /// <summary>Null where nothing came back.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Slack's own code: <c>invalid_auth</c>; null where it gave none.</summary>
    public string? Error { get; private init; }

    /// <summary>What is wrong, for the log; null where nothing is.</summary>
    public string? Problem { get; private init; }

    public bool IsSuccess => Problem is null;

    /// <summary>Whether trying again soon may help, without anything being changed.</summary>
    public bool IsServerFault => Status is null or >= HttpStatusCode.InternalServerError || ErrorCodes.IsServerFault(Error);

    /// <summary>
    /// Whether Slack may have done what was asked, although it did not say so. After a fault too: "It's possible some
    /// aspect of the operation succeeded before the error was raised" (https://api.slack.com/methods/chat.postMessage#errors).
    /// </summary>
    public bool MayHaveArrived => IsServerFault && !NeverLeft;

    public bool IsRateLimited => Status == HttpStatusCode.TooManyRequests || Error == ErrorCodes.RateLimited;

    /// <summary>Where it is rate limited: how long to stay away.</summary>
    public TimeSpan RetryAfter { get; private init; }

    /// <summary>What the token may do, where Slack said so: https://api.slack.com/authentication/oauth-v2#asking.</summary>
    public IReadOnlyList<string>? Scopes { get; private init; }

    public T Read<T>(JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.Deserialize(_body, type) ?? throw new JsonException($"Slack sent null for a {typeof(T).Name}.");

    private bool NeverLeft { get; init; }

    /// <summary>Reads an answer to its end.</summary>
    public static async Task<SlackAnswer> FromAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var outcome = Outcome(body);
        var isSuccess = response.IsSuccessStatusCode && outcome?.Ok is not false && outcome?.Error is null;

        return new SlackAnswer(response.StatusCode, body)
        {
            Error = outcome?.Error,
            Problem = isSuccess ? null : Describe(response.StatusCode, outcome),
            RetryAfter = RetryDelays.RetryAfter(response) ?? TimeSpan.FromSeconds(1),
            Scopes = response.Headers.TryGetValues("x-oauth-scopes", out var scopes)
                ? [.. scopes.SelectMany(s => s.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
                : null,
        };
    }

    /// <summary>Nothing came back.</summary>
    public static SlackAnswer Nothing(NoAnswer none) =>
        new(null, []) { Problem = none.Reason, NeverLeft = !none.MayHaveArrived };

    public override string ToString() => Problem ?? string.Create(CultureInfo.InvariantCulture, $"{(int?)Status}");

    // A response_url answers in plain text: "ok", or an error's code.
    private static ApiOutcome? Outcome(byte[] body)
    {
        if (body.Length == 0)
        {
            return null;
        }

        if (body[0] == '{')
        {
            try
            {
                return JsonSerializer.Deserialize(body, SlackJson.Wire.ApiOutcome);
            }
            catch (JsonException)
            {
                return new ApiOutcome(Ok: false, "unreadable", null);
            }
        }

        var text = body.Length <= LongestError ? Encoding.UTF8.GetString(body).Trim() : "";
        return text == "ok" || !text.All(c => char.IsAsciiLetterLower(c) || c == '_') || text.Length == 0 ? null : new ApiOutcome(Ok: false, text, null);
    }

    private static string Describe(HttpStatusCode status, ApiOutcome? outcome) => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP {(int)status}{(outcome?.Error is { } error ? $", {error}" : "")}{string.Concat((outcome?.ResponseMetadata?.Messages ?? []).Take(5).Select(m => $"; {m}"))}{(outcome?.Needed is { } needed ? $"; needs {needed}" : "")}");
}
