using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>
/// Seasons and quarters: "summer 2014", "last winter", "the fall of 1998", "winter of 1776-77", "Q3 2020", "the second quarter".
/// </summary>
internal sealed class Seasons : IRecogniser
{
    private static readonly string[] Names = ["spring", "summer", "autumn", "winter"];

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) =>
        Season(ref cursor) ?? Quarter(ref cursor) ?? ShortQuarter(ref cursor)
        ?? (Reading?)YearAndQuarter(ref cursor) ?? EverySeason(ref cursor);

    private static Reading? Season(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Modifiers.TakePart(ref next);
        var hasThe = next.Take(Role.The) || (part != Part.Whole && next.Peek(-2).Is(Role.The));
        int? shift = next.Take(Role.Shift, out var value) ? value : null;
        if (!next.Take(Role.Season, out var code))
        {
            return null;
        }

        var isOrdinary = next.Last.Is(Role.Ordinary);
        var behind = next;
        behind.TakeMark(',');
        if (shift is null && YearNumbers.TakeYearBehind(ref behind, afterDay: true, out var year))
        {
            cursor = SkipSecondYear(behind);
            return new FixedReading(Period.Season(year, code));
        }

        var expected = shift is not null || part != Part.Whole || cursor.Peek(-1).Is(Role.Before) || (hasThe && !isOrdinary);
        if (!expected || IsName(cursor, next) || (isOrdinary && next.Next.Is(Role.Of)))
        {
            return null;
        }

        cursor = next;
        return new SeasonReading(Names[code - 21], code, shift);
    }

    /// <summary>"the Winter Palace".</summary>
    private static bool IsName(AtomCursor start, AtomCursor end) =>
        end.Next is { Kind: AtomKind.Word, Word: null } && end.IsCapitalised(end.Last) && end.IsCapitalised(end.Next)
        && !end.IsLineStart(0) && !start.IsLineStart(0);

    /// <summary>A winter has two years, and is named by the first.</summary>
    private static AtomCursor SkipSecondYear(AtomCursor cursor)
    {
        var next = cursor;
        return (next.TakeDash() || next.TakeMark('/')) && next.TakeNumber(0, 9999, 4, out _) ? next : cursor;
    }

    /// <summary>"the third quarter of 2020", "the first half of 2021".</summary>
    private static Reading? Quarter(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!DayNumbers.TakeOrdinal(ref next, out var number))
        {
            return null;
        }

        var isHalf = next.Take(Role.Half);
        var isQuarter = !isHalf && next.TakeUnit(out var unit) && unit == TimeUnit.Quarter;
        if (!(isHalf && number <= 2) && !(isQuarter && number <= 4))
        {
            return null;
        }

        var behind = next;
        if (YearNumbers.TakeYearBehind(ref behind, afterDay: false, out var year))
        {
            cursor = behind;
            return new FixedReading(isHalf ? Period.Months(year, (number * 6) - 5, 6) : Period.Quarter(year, number));
        }

        if (isHalf)
        {
            return null;
        }

        cursor = next;
        return new QuarterReading($"quarter {number}", number);
    }

    /// <summary>"Q3 2020", "H1 of 2019", "Q3".</summary>
    private static Reading? ShortQuarter(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!TakeShort(ref next, out var isHalf, out var number))
        {
            return null;
        }

        var behind = next;
        behind.TakeDash();
        if (YearNumbers.TakeYearBehind(ref behind, afterDay: false, out var year))
        {
            cursor = behind;
            return new FixedReading(isHalf ? Period.Months(year, (number * 6) - 5, 6) : Period.Quarter(year, number));
        }

        if (isHalf || !cursor.Peek(-1).Is(Role.Before))
        {
            return null;
        }

        cursor = next;
        return new QuarterReading($"quarter {number}", number);
    }

    /// <summary>"2020-Q1", "2017 q1".</summary>
    private static FixedReading? YearAndQuarter(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeNumber(1000, 2199, 4, out var year))
        {
            return null;
        }

        next.TakeDash();
        if (!TakeShort(ref next, out var isHalf, out var number))
        {
            return null;
        }

        cursor = next;
        return new FixedReading(isHalf ? Period.Months(year, (number * 6) - 5, 6) : Period.Quarter(year, number));
    }

    private static SetReading? EverySeason(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.Seasons, out var code) || (code is 21 && !cursor.Peek(-1).Is(Role.Before)))
        {
            return null;
        }

        cursor = next;
        return new SetReading($"XXXX-{code}");
    }

    private static bool TakeShort(ref AtomCursor cursor, out bool isHalf, out int number)
    {
        var next = cursor;
        isHalf = next.TakeWord("H");
        number = 0;
        if ((!isHalf && !next.TakeWord("Q")) || !next.Next.IsGlued || !next.TakeNumber(1, isHalf ? 2 : 4, 1, out number))
        {
            return false;
        }

        cursor = next;
        return true;
    }
}
