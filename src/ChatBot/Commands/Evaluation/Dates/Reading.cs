using System.Globalization;

namespace ChatBot.Commands.Evaluation.Dates;

/// <summary>One reading of an expression as Microsoft's Recognizers-Text writes it: a point, or a range.</summary>
/// <param name="Timex">The expression in TIMEX3.</param>
/// <param name="Value">A point: <c>2019-01-04</c>, <c>2019-01-04 05:00:00</c>, <c>05:00:00</c>; or seconds.</param>
/// <param name="Start">Where a range begins; null where it is open.</param>
/// <param name="End">Just past the range, or its last day or time; null where it is open.</param>
internal sealed record Reading(string? Timex = null, string? Value = null, string? Start = null, string? End = null)
{
    /// <summary>What it says, in the forms that <see cref="CalendarValue"/> reads.</summary>
    public IEnumerable<string> Spellings
    {
        get
        {
            if (Timex is not null)
            {
                yield return Timex;
            }

            if (Timex is not null && Resolved(Timex, Start ?? End) is { } resolved && Start is null != End is null)
            {
                yield return resolved;
            }

            if (Value is not null)
            {
                yield return Point(Value);
            }

            if (Start is not null || End is not null)
            {
                // The end of "in May" is the first of June, but that of "the 9th through the 17th" is the 17th.
                yield return $"{Point(Start)}/{LastBefore(End)}";
                yield return $"{Point(Start)}/{Point(End)}";
            }
        }
    }

    /// <summary>
    /// What a range that is open on one side is bounded by: "since August" is <c>XXXX-08</c> and starts on 2017-08-01, so that
    /// its August is <c>2017-08</c>. With a full date TIMEX3 says the same without help: "since August 2017" is <c>2017-08</c>.
    /// </summary>
    private static string? Resolved(string timex, string? bound)
    {
        const int Year = 4;
        const int Day = 10;
        if (!timex.StartsWith("XXXX-", StringComparison.Ordinal) || bound is not { Length: >= Day })
        {
            return null;
        }

        var time = timex.IndexOf('T', StringComparison.Ordinal) is > 0 and var mark ? timex[mark..] : "";
        return timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) ? bound[..Day] + time : bound[..Year] + timex[Year..];
    }

    private static string Point(string? text) => text?.Replace(' ', 'T') ?? "..";

    private static string LastBefore(string? end) =>
        DateOnly.TryParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue
            ? day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Point(end);
}
