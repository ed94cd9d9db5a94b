using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Years: "1981", "the year 71", "c. 1250", "mid-2022", "1989-97".</summary>
internal sealed class Years : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) =>
        Range(ref cursor) ?? Named(ref cursor) ?? Approximate(ref cursor) ?? Early(ref cursor) ?? Plain(ref cursor) ?? Spelt(ref cursor);

    /// <summary>"1989-1997", "1776-77".</summary>
    private static FixedReading? Range(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!YearEvidence.IsFree(cursor) || !next.TakeNumber(1000, 2199, 4, out var first) || !next.TakeDash()
            || next.Next is not { Kind: AtomKind.Number, Length: 2 or 4 } end
            || YearEvidence.IsNumbered(cursor) || next.Last.IsGlued != end.IsGlued || (end.Length == 4 && !end.IsGlued))
        {
            return null;
        }

        next.Skip();
        var last = end.Length == 2 ? (first / 100 * 100) + end.Number : end.Number;
        var goesOn = next.Next.Is(Role.Counted) || next.Next is { IsDash: true, IsGlued: true };
        if (last <= first || last > 2199 || goesOn || YearNumbers.IsPartOfANumber(next))
        {
            return null;
        }

        cursor = next;
        return new FixedReading(Period.Year(first).To(Period.Year(last)));
    }

    /// <summary>"the year 71", "year 2008".</summary>
    private static FixedReading? Named(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.TakeUnit(out var unit) || unit != TimeUnit.Year || next.Last.Is(Role.Plural)
            || !next.TakeNumber(10, 2999, 4, out var year) || YearNumbers.IsPartOfANumber(next) || (year < 1000 && !cursor.Next.Is(Role.The)))
        {
            return null;
        }

        cursor = next;
        return new FixedReading(Period.Year(year));
    }

    /// <summary>"c. 1250", "ca 1907": EDTF marks them with <c>~</c>.</summary>
    private static FixedReading? Approximate(ref AtomCursor cursor)
    {
        var next = cursor;
        var isRoom = next.IsCapitalised(next.Next) && next.Peek(2).IsGlued; // "C.209"
        if (isRoom || !next.Take(Role.Circa))
        {
            return null;
        }

        next.TakeMark('.');
        var number = next;
        if (!next.TakeNumber(100, 2199, 4, out var year) || YearNumbers.IsPartOfANumber(next)
            || YearEvidence.IsQuantity(number, next))
        {
            return null;
        }

        cursor = next;
        var period = Period.Year(year);
        return new FixedReading(period with { Edtf = period.Edtf + "~" });
    }

    /// <summary>"In 348 Honoria …", "it was founded in 348.": a plain count neither opens a sentence so nor ends a clause.</summary>
    private static FixedReading? Early(ref AtomCursor cursor)
    {
        var next = cursor;
        var before = cursor.Peek(-1);
        if (!before.Is(Role.In) || !next.TakeNumber(100, 999, 3, out var year)
            || !(EndsClause(next) || (cursor.IsCapitalised(before) && next.Next.Kind == AtomKind.Word && next.IsCapitalised(next.Next))))
        {
            return null;
        }

        cursor = next;
        return new FixedReading(Period.Year(year));
    }

    private static bool EndsClause(AtomCursor behind) =>
        behind.Next.IsMark(',') || behind.Next.IsMark(';') || behind.Next.IsMark(')')
        || (behind.Next.IsMark('.') && behind.Peek(1) is not { Kind: AtomKind.Number, IsGlued: true });

    /// <summary>"in nineteen eighty-six", "since two thousand and fifteen".</summary>
    private static FixedReading? Spelt(ref AtomCursor cursor) =>
        cursor.Next.Is(Role.Cardinal) && cursor.Peek(-1).IsAny(Role.In, Role.Since, Role.Month, Role.During)
            && YearWords.Take(ref cursor, isCertain: false, out var year)
                ? new FixedReading(Period.Year(year))
                : null;

    /// <summary>"2010-2015-86" numbers something.</summary>
    private static bool BeginsChain(AtomCursor behind) =>
        behind.Next is { IsDash: true, IsGlued: true } && behind.Peek(1) is { Kind: AtomKind.Number, IsGlued: true }
        && behind.Peek(2) is { IsDash: true, IsGlued: true } && behind.Peek(3) is { Kind: AtomKind.Number, IsGlued: true };

    private static FixedReading? Plain(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Modifiers.TakePart(ref next);
        var number = next;
        if (!YearEvidence.IsFree(next) || !YearNumbers.TakeYear(ref next, out var year) || BeginsChain(next)
            || YearEvidence.IsNumbered(number) || YearEvidence.IsQuantity(number, next))
        {
            return null;
        }

        cursor = next;
        return new FixedReading(Period.Year(year).Narrowed(part));
    }
}
