using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads years. Each method moves the cursor past what it reads, or not at all.</summary>
internal static class YearNumbers
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2099;

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

    /// <summary>A comma, the word "of", or nothing, and then a year; after a day a year of three digits will do where no noun follows that it could count.</summary>
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
        else if (next.Last.Is(Role.Of) && next.TakeNumber(40, 99, 2, out var twoDigits) && !IsPartOfANumber(next))
        {
            year = FullYear(twoDigits);
        }
        else if (!TakeYear(ref next, out year) && !YearWords.Take(ref next, isCertain: true, out year))
        {
            var isOfYear = next.Last.Is(Role.Of);
            if (!(afterDay || isOfYear) || !next.TakeNumber(100, 999, 3, out year) || IsPartOfANumber(next) || next.Next.Is(Role.Counted)
                || (!isOfYear && MayCount(next)))
            {
                return false;
            }
        }

        cursor = next;
        return true;
    }

    /// <summary>Whether the number just taken may be how many there are of what follows: "On 5 November, 400 farmers came."</summary>
    private static bool MayCount(AtomCursor behind) =>
        behind.Next.Kind == AtomKind.Word && !behind.IsLineStart(0) && !(behind.Next.Is(Role.Era) && behind.IsCapitalised(behind.Next));

    /// <summary>The year that two digits mean: 1940 to 2039.</summary>
    public static int FullYear(int twoDigits) => twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>Whether the number just taken goes on: "2000.5", "2000-555-…", "2010th", "50%".</summary>
    public static bool IsPartOfANumber(AtomCursor cursor)
    {
        var (next, after) = (cursor.Next, cursor.Peek(1));
        return next.IsGlued && (next.Kind == AtomKind.Word || next.IsMarkOf("%°")
            || (next.IsMarkOf(".,") && after is { IsGlued: true, Kind: AtomKind.Number or AtomKind.Quantity })
            || (next.IsMarkOf(":/") && after is { IsGlued: true, Kind: not AtomKind.Mark }));
    }
}
