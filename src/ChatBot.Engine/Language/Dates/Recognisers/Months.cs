using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Months as a whole: "March 2025", "early June", "last June", "June".</summary>
internal sealed class Months : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Modifiers.TakePart(ref next);
        next.Skip(next.Next.Is(Role.The) && next.Peek(1).Is(Role.ToldShift) ? 1 : 0);
        var isTold = next.Take(Role.ToldShift, out var value) && value != 0;
        int? shift = isTold || next.Take(Role.Shift, out value) ? value : null;
        if (!next.Take(Role.Month, out var month))
        {
            return null;
        }

        var name = next.Last;
        var isMonth = IsMonth(cursor, next, isNarrowed: part != Part.Whole || shift is -1 or 1);
        MonthNames.TakeAbbreviationPoint(ref next);
        var behind = next;
        behind.Skip(behind.Next.IsDash || (behind.Next.IsMark('/') && behind.Next.IsGlued) ? 1 : 0);
        if (shift is null && YearNumbers.TakeYearBehind(ref behind, afterDay: false, out var year)
            && Period.Month(year, month) is { } period)
        {
            cursor = behind;
            return new FixedReading(period.Narrowed(part));
        }

        if (!isMonth)
        {
            return null;
        }

        cursor = next;
        var reading = new MonthReading(MonthNames.NameOf(month), month, null, part, shift);
        return isTold ? new FollowingReading(reading) : reading;
    }

    /// <summary>
    /// Whether the word just taken is a month though no number stands by it. "May" and "March" need a word before
    /// them that expects one, or another month beside them; a capital alone will do for the others, unless a name follows.
    /// </summary>
    private static bool IsMonth(AtomCursor start, AtomCursor end, bool isNarrowed)
    {
        var name = end.Last;
        var isCapitalised = end.IsCapitalised(name);
        if (name.Is(Role.Ordinary) && !isCapitalised)
        {
            return isNarrowed || (start.Peek(-1).IsAny(Role.In, Role.Since, Role.During) && end.Next.Kind == AtomKind.Mark);
        }

        var leadsToMonth = (end.Next.IsDash || end.Next.Is(Role.To) || end.Next.Is(Role.And)) && end.Peek(1).Is(Role.Month);
        if (end.Index > start.Index + 1 || start.Peek(-1).Is(Role.Before)
            || (start.Peek(-1).Is(Role.The) && start.Peek(-2).Is(Role.Before) && end.Next.Kind == AtomKind.Mark) || start.Peek(-2).Is(Role.Month)
            || (leadsToMonth && isCapitalised))
        {
            return true;
        }

        var isPerson = end.Next is { Kind: AtomKind.Word, Word: null, IsGlued: false } && end.IsCapitalised(end.Next)
            && !end.IsLineStart(0);
        return isCapitalised && !name.Is(Role.Ordinary) && !isPerson && !end.Next.IsApostrophe;
    }
}
