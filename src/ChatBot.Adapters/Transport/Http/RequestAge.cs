using System.Globalization;

namespace ChatBot.Transport.Http;

/// <summary>Tells signed requests of just now from recorded ones that somebody sends again.</summary>
internal static class RequestAge
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    /// <summary>How long before now <paramref name="timestamp"/> is, in whole seconds since 1970; negative for one ahead, null for none.</summary>
    public static TimeSpan? Of(string? timestamp, TimeProvider time) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? TimeSpan.FromSeconds(time.GetUtcNow().ToUnixTimeSeconds() - seconds)
            : null;

    /// <summary>Whether <paramref name="timestamp"/>, in whole seconds since 1970, is at most 5 minutes from now: one far ahead is as wrong as one long past.</summary>
    public static bool IsFresh(string? timestamp, TimeProvider time) => Of(timestamp, time)?.Duration() <= Most;
}
