using System.Globalization;
using ChatBot.Transport.Http;

namespace ChatBot.Discord.Rest;

/// <summary>What a response's headers say of its rate limit: https://discord.com/developers/docs/topics/rate-limits#header-format.</summary>
/// <param name="Bucket">The bucket's opaque name, the same for all routes that share it.</param>
/// <param name="Remaining">Requests left in it.</param>
/// <param name="ResetAfter">Until it is full again.</param>
internal sealed record BucketState(string Bucket, int Remaining, TimeSpan ResetAfter)
{
    public static BucketState? From(HttpResponseMessage response) =>
        Header(response, "X-RateLimit-Bucket") is { } bucket
        && int.TryParse(Header(response, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
        && double.TryParse(Header(response, "X-RateLimit-Reset-After"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? new BucketState(bucket, remaining, RetryDelays.Seconds(seconds))
            : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
