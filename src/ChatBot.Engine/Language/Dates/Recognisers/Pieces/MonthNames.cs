using System.Globalization;
using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads names of months. Each method moves the cursor past what it reads, or not at all.</summary>
internal static class MonthNames
{
    private const int LongestAbbreviation = 4;

    /// <summary>
    /// "September", "Sept.", beside a number. In small letters "may" and "march" are months only if that is
    /// <paramref name="isCertain"/>, or a number follows.
    /// </summary>
    public static bool Take(ref AtomCursor cursor, bool isCertain, out int month)
    {
        var next = cursor;
        if (!next.Take(Role.Month, out month))
        {
            return false;
        }

        if (next.Last.Is(Role.Ordinary) && !isCertain && !next.IsCapitalised(next.Last) && next.Next.Kind != AtomKind.Number)
        {
            return false;
        }

        TakeAbbreviationPoint(ref next);
        cursor = next;
        return true;
    }

    /// <summary>The full stop behind "Sept", unless it ends the line. "May", "June" and "July" are short already.</summary>
    public static void TakeAbbreviationPoint(ref AtomCursor cursor)
    {
        if (cursor.Last.Length <= LongestAbbreviation && cursor.TextOf(cursor.Last) is not ("May" or "may" or "June" or "june" or "July" or "july") && cursor.Next is { IsGlued: true } && !cursor.IsLineStart(1))
        {
            cursor.TakeMark('.');
        }
    }

    /// <summary>"September" for 9.</summary>
    public static string NameOf(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
