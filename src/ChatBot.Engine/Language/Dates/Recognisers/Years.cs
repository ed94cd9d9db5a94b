using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Years: "1981", "the year 71", "842 AD", "400 BCE", "c. 1250", "mid-2022", "1989-97".</summary>
internal sealed class Years : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) =>
        Range(ref cursor) ?? WithEra(ref cursor) ?? Named(ref cursor) ?? Approximate(ref cursor) ?? Early(ref cursor) ?? Plain(ref cursor);

    /// <summary>"1989-1997", "1776-77".</summary>
    private static FixedReading? Range(ref AtomCursor cursor)
    {
        var next = cursor;
        if (cursor.Next.Kind != AtomKind.Number || !IsFree(cursor) || !next.TakeNumber(1000, 2199, 4, out var first)
            || !next.TakeDash() || next.Next is not { Kind: AtomKind.Number, Length: 2 or 4 } end
            || IsNumbered(cursor) || next.Last.IsGlued != end.IsGlued || (end.Length == 4 && !end.IsGlued))
        {
            return null;
        }

        next.Skip();
        var last = end.Length == 2 ? (first / 100 * 100) + end.Number : end.Number;
        if (last <= first || last > 2199 || Pieces.IsPartOfANumber(next) || next.Next.Is(Role.Counted) || (next.Next.IsDash && next.Next.IsGlued))
        {
            return null;
        }

        cursor = next;
        return new FixedReading(Period.Year(first).To(Period.Year(last)));
    }

    /// <summary>"842 AD", "AD 842", "400 BCE". Astronomers' year 0 is 1 BC.</summary>
    private static FixedReading? WithEra(ref AtomCursor cursor)
    {
        var next = cursor;
        int era;
        if (TakeEra(ref next, out era) && era > 0 && next.TakeNumber(1, 2199, 4, out var year))
        {
        }
        else
        {
            next = cursor;
            if (!IsFree(cursor) || !TakeYearNumber(ref next, out year) || !TakeEra(ref next, out era))
            {
                return null;
            }
        }

        cursor = next;
        return new FixedReading(Period.Year(era > 0 ? year : 1 - year));
    }

    /// <summary>"the year 71", "year 2008".</summary>
    private static FixedReading? Named(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.TakeUnit(out var unit) || unit != TimeUnit.Year || next.Last.Is(Role.Plural) || !next.TakeNumber(10, 2999, 4, out var year)
            || Pieces.IsPartOfANumber(next) || (year < 1000 && !cursor.Next.Is(Role.The)))
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
        if (!next.Take(Role.Circa))
        {
            return null;
        }

        next.TakeMark('.');
        var number = next;
        if (!next.TakeNumber(100, 2199, 4, out var year) || Pieces.IsPartOfANumber(next) || IsQuantity(number, next))
        {
            return null;
        }

        cursor = next;
        var period = Period.Year(year);
        return new FixedReading(period with { Edtf = period.Edtf + "~" });
    }

    /// <summary>"In 348 Pachomius …": a sentence does not open with a plain count.</summary>
    private static FixedReading? Early(ref AtomCursor cursor)
    {
        var next = cursor;
        var before = cursor.Peek(-1);
        if (!before.Is(Role.In) || !cursor.IsCapitalised(before) || !next.TakeNumber(100, 999, 3, out var year) || next.Last.Length != 3
            || !(next.Next.IsMark(',') || (next.Next.Kind == AtomKind.Word && next.IsCapitalised(next.Next))))
        {
            return null;
        }

        cursor = next;
        return new FixedReading(Period.Year(year));
    }

    private static FixedReading? Plain(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Pieces.TakePart(ref next);
        var number = next;
        if (!IsFree(next) || !Pieces.TakeYear(ref next, out var year) || IsNumbered(number) || IsQuantity(number, next))
        {
            return null;
        }

        cursor = next;
        return new FixedReading(Period.Year(year).Narrowed(part));
    }

    /// <summary>Whether no mark before the number makes it part of something else: "$1999", "#2000", "12:2000", "3.1415".</summary>
    private static bool IsFree(AtomCursor cursor)
    {
        var before = cursor.Peek(-1);
        return !(before.Kind == AtomKind.Mark && before.Number is '$' or '€' or '£' or '¥' or '#' or '+' or '№' or '=')
            && (!cursor.Next.IsGlued
                || !(before.Kind is not AtomKind.Mark || before.Number is '.' or ':' or '/' or ',' or '_' or '@' or '&' or '?' || (before.IsDash && cursor.Peek(-2) is { Kind: not AtomKind.Word, Length: not 4 })));
    }

    /// <summary>"page 1225", "p. 1225", "92 (6): 1087", "1355 Elm Street".</summary>
    private static bool IsNumbered(AtomCursor number)
    {
        var before = number.Peek(-1);
        var label = before.IsMark('.') || before.IsMark(':') ? number.Peek(-2) : before;
        if (label.Is(Role.Label) || (before.IsMark(':') && (label.Kind == AtomKind.Number || label.IsMark(')'))))
        {
            return true;
        }

        for (var distance = 2; distance <= 3 && number.Peek(distance - 1).Kind == AtomKind.Word; distance++)
        {
            var last = number.Peek(distance);
            if (last.Is(Role.Street) && number.IsCapitalised(last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number before a noun in the plural counts it ("1500 sailors"), unless a word before it expects a year ("the 2017 elections").</summary>
    private static bool IsQuantity(AtomCursor number, AtomCursor behind)
    {
        var before = number.Peek(-1);
        if (before.Is(Role.Limit) || behind.Next.IsMark('+') || behind.Next.Is(Role.Unit) || (behind.Next.IsDash && behind.Next.IsGlued && behind.Peek(1).Is(Role.Unit)))
        {
            return true;
        }

        var expectsYear = before.Is(Role.In) || before.Is(Role.Since) || before.Is(Role.During) || before.Is(Role.The) || before.Is(Role.To)
            || before.Is(Role.Part) || (before.Is(Role.Of) && behind.Next.Word is null && number.Next.Number % 100 != 0) || before.Is(Role.By) || before.Is(Role.Month) || before.Is(Role.And);
        if (expectsYear || behind.Next.Kind != AtomKind.Word || behind.Next.IsGlued)
        {
            return false;
        }

        var noun = behind.TextOf(behind.Next);
        return behind.Next.Word is null && char.IsLower(noun[0]) && noun.Length > 3 && noun[^1] == 's' && noun[^2] is not ('s' or 'u' or 'i');
    }

    private static bool TakeYearNumber(ref AtomCursor cursor, out int year)
    {
        year = 0;
        if (cursor.Next.Kind == AtomKind.Quantity && cursor.Next.Length is 5 or 6 && int.TryParse(cursor.TextOf(cursor.Next).ToString().Replace(",", "", StringComparison.Ordinal), out year))
        {
            cursor.Skip();
            return true;
        }

        return cursor.TakeNumber(1, 99_999, 5, out year);
    }

    /// <summary>"AD", "BCE", "B.C.", in capitals.</summary>
    private static bool TakeEra(ref AtomCursor cursor, out int era)
    {
        var next = cursor;
        if (next.Take(Role.Era, out era) && next.IsCapitalised(next.Last))
        {
            cursor = next;
            return true;
        }

        next = cursor;
        if (Letter(ref next) is { } first && Letter(ref next) is { } second && (first, second) is ('B', 'C') or ('A', 'D'))
        {
            era = first == 'A' ? 1 : -1;
            cursor = next;
            return true;
        }

        return false;
    }

    private static char? Letter(ref AtomCursor cursor)
    {
        if (cursor.Next is not { Kind: AtomKind.Word, Length: 1 } atom || !cursor.Peek(1).IsMark('.'))
        {
            return null;
        }

        var letter = cursor.TextOf(atom)[0];
        cursor.Skip(2);
        return letter;
    }
}
