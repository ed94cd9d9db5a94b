using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>
/// "now" as a bound of a range: "between now and November", "from now until Friday"; elsewhere it says little. And what
/// reaches up to it: "(grown in) the year to date", "(sold) to date".
/// </summary>
internal sealed class Nows : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) => Now(ref cursor) ?? UnitToDate(ref cursor) ?? (Reading?)ToDate(ref cursor);

    /// <summary>Whether "to" begins "to date", which is no verb and not the end of "up to date".</summary>
    public static bool MayBegin(AtomCursor cursor)
    {
        var before = cursor.Peek(-1);
        return cursor.TextOf(cursor.Peek(1)) is "date" && before.Kind == AtomKind.Word && !before.IsAny(Role.Month, Role.Weekday, Role.Season, Role.Unit, Role.Today, Role.Noon) && cursor.TextOf(before) is not "up"
            && (cursor.Peek(2) is { Kind: AtomKind.Mark, IsDash: false } || cursor.IsLineStart(2));
    }

    private static StretchReading? ToDate(ref AtomCursor cursor)
    {
        if (!cursor.Next.Is(Role.To) || !MayBegin(cursor))
        {
            return null;
        }

        cursor.Skip(2);
        return new StretchReading(new Amount(null), TimeUnit.Day, -1);
    }

    private static RangeReading? UnitToDate(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.TakeUnit(out var unit) || unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year) || next.Last.Is(Role.Plural))
        {
            return null;
        }

        next.TakeDash();
        var isTo = next.Take(Role.To);
        next.TakeDash();
        if (!isTo || !next.TakeWord("date"))
        {
            return null;
        }

        cursor = next;
        return new RangeReading(new UnitReading(unit, 0, FromTold: false), new DayShiftReading(0));
    }

    private static DayShiftReading? Now(ref AtomCursor cursor)
    {
        var before = cursor.Peek(-1);
        var isFirst = before.IsAny(Role.Between, Role.From) && cursor.Peek(1).IsAny(Role.And, Role.To);
        if (!isFirst || !cursor.TakeWord("now"))
        {
            return null;
        }

        return new DayShiftReading(0);
    }
}
