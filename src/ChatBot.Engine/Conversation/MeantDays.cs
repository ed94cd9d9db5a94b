using System.Globalization;
using ChatBot.Answers;
using ChatBot.Language.Dates;

namespace ChatBot.Conversation;

/// <summary>Says which time a date means, for a reader: a calendar date and the time of day, never a code like "1946-21" for a spring.</summary>
internal static class MeantDays
{
    /// <summary>"2026-03-16", "2026-07-08T18:30", "2026-03-02 to 2026-03-08"; null where the answer's words say as much, or nothing plain is known.</summary>
    public static string? Of(Answer answer) => answer switch
    {
        { Value: null } => null,
        { Value: var value } when IsPlain(value) => value == answer.Text ? null : value,
        { Anchor: not null, Days: var (first, last) } => string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}"),
        _ => null,
    };

    private static bool IsPlain(string value)
    {
        var time = value.IndexOf('T', StringComparison.Ordinal);
        return PartialDate.TryParse(time < 0 ? value : value.AsSpan(0, time), out _)
            && (time < 0 || TimeOnly.TryParse(value.AsSpan(time + 1), CultureInfo.InvariantCulture, out _));
    }
}
