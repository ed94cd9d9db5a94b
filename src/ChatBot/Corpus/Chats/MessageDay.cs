using System.Globalization;
using ChatBot.Corpus.Extraction;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus.Chats;

/// <summary>The day that a message was sent on, in the time zone that its export is written in.</summary>
internal static class MessageDay
{
    private const int SecondsDigits = 10;
    private const int MillisecondsDigits = 13;

    /// <summary>Reads an ISO 8601 time, one in words, or the seconds or milliseconds since 1970, UTC, that chats count in; null for anything else.</summary>
    public static PartialDate? Read(string written, SourceFile source)
    {
        var trimmed = written.AsSpan().Trim();
        if (trimmed.Length >= 10 && PartialDate.TryParse(trimmed[..10].ToString(), out var day) && day.Day is not null)
        {
            return day;
        }

        return FromCount(trimmed) ?? (source.DateFromProgram(written) is { Day: not null } read ? read : null);
    }

    /// <summary>"1936274645.000200": https://docs.slack.dev/messaging/retrieving-messages.</summary>
    private static PartialDate? FromCount(ReadOnlySpan<char> written)
    {
        var point = written.IndexOf('.');
        var whole = point < 0 ? written : written[..point];
        if (!long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return whole.Length switch
        {
            SecondsDigits => DayOf(DateTimeOffset.FromUnixTimeSeconds(count)),
            MillisecondsDigits => DayOf(DateTimeOffset.FromUnixTimeMilliseconds(count)),
            _ => null,
        };
    }

    private static PartialDate DayOf(DateTimeOffset time) => new(time.Year, time.Month, time.Day);
}
