using System.Globalization;

namespace ChatBot.Transport.Http;

/// <summary>How long to wait before a request is tried again.</summary>
public static class RetryDelays
{
    /// <summary>After a fault of the server, or none answering: three more tries at most.</summary>
    public static IReadOnlyList<TimeSpan> ServerFault { get; } =
        [TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1)];

    /// <summary>What the header <c>Retry-After</c> asks for, whole or broken seconds; null where it says none, or a date.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Retry-After", out var values)
        && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? Seconds(seconds)
            : null;

    /// <summary>A time from a platform's number: never negative, never more than a day.</summary>
    public static TimeSpan Seconds(double seconds) =>
        TimeSpan.FromSeconds(double.IsFinite(seconds) ? Math.Clamp(seconds, 0, 86_400) : 86_400);
}
