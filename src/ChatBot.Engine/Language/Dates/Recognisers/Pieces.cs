using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Pieces that several families are made of. Each moves the cursor past the piece, or not at all.</summary>
internal static class Pieces
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2099;

    /// <summary>"early", "mid-", "the late", "later".</summary>
    public static Part TakePart(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.Take(Role.Part, out var part))
        {
            return Part.Whole;
        }

        next.TakeDash();
        cursor = next;
        return (Part)part;
    }

    /// <summary>A count: "3", "2.5", "twenty-one", "two hundred", "a", "half a", "a couple of", "several", "5 1/2".</summary>
    public static bool TakeAmount(ref AtomCursor cursor, out Amount amount)
    {
        var next = cursor;
        amount = default;
        if (!TakeVague(ref next) && !TakeExact(ref next, out amount))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>A number in digits or words.</summary>
    public static bool TakeCount(ref AtomCursor cursor, out decimal count)
    {
        var next = cursor;
        if (next.Next.Kind == AtomKind.Number && next.Next.Length <= 7)
        {
            count = next.Next.Number;
            next.Skip();
            count += TakeFraction(ref next);
        }
        else if (!TakeNumberWords(ref next, out count))
        {
            return false;
        }

        while (next.Take(Role.Magnitude, out var magnitude))
        {
            count = Math.Min(count * magnitude, int.MaxValue);
        }

        cursor = next;
        return true;
    }

    /// <summary>A day of the month: "7", "7th", "the seventh", "twenty-first".</summary>
    public static bool TakeDay(ref AtomCursor cursor, out int day)
    {
        var next = cursor;
        next.Take(Role.The);
        if (next.TakeNumber(1, 31, 2, out day))
        {
            if (next.Next.IsGlued && !TakeOrdinalEnding(ref next) && next.Next.Kind == AtomKind.Word)
            {
                return false;
            }
        }
        else if (!TakeOrdinalWord(ref next, out day) || day > 31)
        {
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>"7th", "seventh", "twenty-first".</summary>
    public static bool TakeOrdinal(ref AtomCursor cursor, out int number)
    {
        var next = cursor;
        if (!(next.TakeNumber(1, 99, 2, out number) && TakeOrdinalEnding(ref next)) && !TakeOrdinalWord(ref next, out number))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>A year of four digits that nothing beside it makes a quantity.</summary>
    public static bool TakeYear(ref AtomCursor cursor, out int year)
    {
        var next = cursor;
        if (!next.TakeNumber(EarliestYear, LatestYear, 4, out year) || IsPartOfANumber(next) || next.Next.Is(Role.Counted))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>A comma, the word "of", or nothing, and then a year; after a day a year of three digits will do.</summary>
    public static bool TakeYearBehind(ref AtomCursor cursor, bool afterDay, out int year)
    {
        var next = cursor;
        next.TakeMark(',');
        next.Take(Role.In);
        next.Take(Role.Of);
        if (next.Next.IsApostrophe && next.Peek(1) is { Kind: AtomKind.Number, Length: 2, IsGlued: true })
        {
            year = FullYear(next.Peek(1).Number);
            next.Skip(2);
        }
        else if (!TakeYear(ref next, out year))
        {
            var mayBeShort = afterDay || next.Last.Is(Role.Of);
            if (!mayBeShort || !next.TakeNumber(100, 999, 3, out year) || IsPartOfANumber(next) || next.Next.Is(Role.Counted))
            {
                return false;
            }
        }

        cursor = next;
        return true;
    }

    /// <summary>The year that two digits mean: the one nearest to the turn of the millennium, as "40" to 1940 and "20" to 2020.</summary>
    public static int FullYear(int twoDigits) => twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>Whether the number just taken goes on: "2000.5", "2000-555-…", "2010th", "50%".</summary>
    public static bool IsPartOfANumber(AtomCursor cursor)
    {
        var (next, after) = (cursor.Next, cursor.Peek(1));
        return next.IsGlued && (next.Kind == AtomKind.Word || next.IsMark('%') || next.IsMark('°')
            || ((next.IsMark('.') || next.IsMark(':') || next.IsMark('/') || next.IsMark(',')) && after is { IsGlued: true, Kind: not AtomKind.Mark }));
    }

    /// <summary>The <c>st</c>, <c>nd</c>, <c>rd</c> or <c>th</c> that stands directly behind a number.</summary>
    public static bool TakeOrdinalEnding(ref AtomCursor cursor) => cursor.Next.IsGlued && cursor.Take(Role.OrdinalEnding);

    private static bool TakeOrdinalWord(ref AtomCursor cursor, out int number)
    {
        var next = cursor;
        var tens = 0;
        if (next.Take(Role.Cardinal, out number) && number is >= 20 && number % 10 == 0)
        {
            tens = number;
            next.TakeDash();
        }
        else
        {
            next = cursor;
        }

        if (!next.Take(Role.Ordinal, out number) || (tens > 0 && number > 9))
        {
            return false;
        }

        number += tens;
        cursor = next;
        return true;
    }

    private static bool TakeVague(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.Article);
        if (!next.Take(Role.Several))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    private static bool TakeExact(ref AtomCursor cursor, out Amount amount)
    {
        var next = cursor;
        var count = 1m;
        if (next.Take(Role.Half))
        {
            count = 0.5m;
            next.Take(Role.Article);
        }
        else if (next.Take(Role.Article))
        {
            count = next.Take(Role.Half) ? 0.5m : next.Take(Role.Magnitude, out var magnitude) ? magnitude : 1;
            next.Take(Role.Of);
        }
        else if (!TakeCount(ref next, out count))
        {
            amount = default;
            return false;
        }

        amount = new Amount(count + TakeAndAHalf(ref next));
        cursor = next;
        return true;
    }

    private static decimal TakeAndAHalf(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!(next.Take(Role.And) && next.Take(Role.Article) && next.Take(Role.Half)))
        {
            return 0;
        }

        cursor = next;
        return 0.5m;
    }

    private static bool TakeNumberWords(ref AtomCursor cursor, out decimal count)
    {
        count = 0;
        if (cursor.Take(Role.Cardinal, out var number))
        {
            count = number;
            var next = cursor;
            if (number >= 20 && (next.TakeDash() || next.Next.Is(Role.Cardinal)) && next.Take(Role.Cardinal, out var ones) && ones < 10)
            {
                count += ones;
                cursor = next;
            }

            return true;
        }

        return false;
    }

    private static decimal TakeFraction(ref AtomCursor cursor)
    {
        var next = cursor;
        if (next.Next.IsGlued && next.TakeMark('.') && next.Next is { IsGlued: true, Kind: AtomKind.Number, Length: <= 4 })
        {
            var digits = next.Next;
            next.Skip();
            cursor = next;
            return digits.Number / (decimal)Math.Pow(10, digits.Length);
        }

        next = cursor;
        if (next.TakeNumber(1, 9, 1, out var above) && next.TakeMark('/') && next.TakeNumber(2, 9, 1, out var below) && above < below)
        {
            cursor = next;
            return (decimal)above / below;
        }

        return 0;
    }
}
