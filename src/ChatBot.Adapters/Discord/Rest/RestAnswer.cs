using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Transport.Http;

namespace ChatBot.Discord.Rest;

/// <summary>What came back from Discord's API, or that nothing did.</summary>
internal sealed class RestAnswer
{
    private readonly byte[] _body;

    private RestAnswer(HttpStatusCode? status, byte[] body, string? problem)
    {
        Status = status;
        _body = body;
        Problem = problem;
    }

    /// <summary>Null where nothing came back.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>What is wrong, for the log; null where nothing is.</summary>
    public string? Problem { get; private init; }

    /// <summary>Discord's own error code; 0 where it gave none.</summary>
    public int Code { get; private init; }

    public bool IsSuccess => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    /// <summary>Whether trying again soon may help, without anything being changed.</summary>
    public bool IsServerFault => Status is null or >= HttpStatusCode.InternalServerError;

    public bool IsRateLimited => Status == HttpStatusCode.TooManyRequests;

    /// <summary>Whether trying again later may help, without anything being changed.</summary>
    public bool MayPass => IsServerFault || IsRateLimited;

    /// <summary>For a 429: how long to stay away.</summary>
    public TimeSpan RetryAfter { get; private init; }

    /// <summary>For a 429: whether from every route.</summary>
    public bool IsGlobal { get; private init; }

    /// <summary>The bucket that the route belongs to, and what is left in it; null where Discord says nothing of it.</summary>
    public BucketState? Bucket { get; private init; }

    public T Read<T>(JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.Deserialize(_body, type) ?? throw new JsonException($"Discord sent null for a {typeof(T).Name}.");

    /// <summary>Reads an answer to its end.</summary>
    public static async Task<RestAnswer> FromAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new RestAnswer(response.StatusCode, body, null) { Bucket = BucketState.From(response) };
        }

        // Cloudflare answers in HTML.
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        var error = isJson ? TryRead(body, DiscordJson.Wire.ApiError) : null;
        var limit = isJson ? TryRead(body, DiscordJson.Wire.RateLimited) : null;

        return new RestAnswer(response.StatusCode, body, null)
        {
            Problem = ErrorText.Of((int)response.StatusCode, error),
            Code = error?.Code ?? 0,
            RetryAfter = limit?.RetryAfter is { } seconds ? RetryDelays.Seconds(seconds) : RetryDelays.RetryAfter(response) ?? TimeSpan.FromSeconds(1),
            IsGlobal = limit?.Global is true || response.Headers.Contains("X-RateLimit-Global"),
            Bucket = BucketState.From(response),
        };
    }

    /// <summary>Nothing came back.</summary>
    public static RestAnswer Nothing(NoAnswer none) => new(null, [], none.Reason);

    public override string ToString() => Problem ?? string.Create(CultureInfo.InvariantCulture, $"{(int?)Status}");

    private static T? TryRead<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
