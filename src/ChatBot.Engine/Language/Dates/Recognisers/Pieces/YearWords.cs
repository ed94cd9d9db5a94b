using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads years that are spelt out. Each method moves the cursor past what it reads, or not at all.</summary>
internal static class YearWords
{
    /// <summary>"nineteen eighty-six", "seventeen hundred and thirty", "two thousand fifteen", "nineteen oh five".</summary>
    /// <param name="cursor">Where to read.</param>
    /// <param name="isCertain">Whether a year is expected, so that "two thousand" will do.</param>
    /// <param name="year">The year.</param>
    public static bool Take(ref AtomCursor cursor, bool isCertain, out int year)
    {
        var next = cursor;
        year = 0;
        if (!next.Take(Role.Cardinal, out var head))
        {
            return false;
        }

        var hasMagnitude = next.Take(Role.Magnitude, out var magnitude);
        var isThousand = hasMagnitude && magnitude == 1000 && head == 2;
        var isHundred = hasMagnitude && magnitude == 100 && head is >= 11 and <= 19;
        if (hasMagnitude ? !isThousand && !isHundred : head is < 10 or > 20)
        {
            return false;
        }

        if (!TakeRest(ref next, hasMagnitude, out var rest) && !(hasMagnitude && isCertain))
        {
            return false;
        }

        if (next.Next.IsAny(Role.Magnitude, Role.Counted, Role.Unit))
        {
            return false;
        }

        year = isThousand ? 2000 + rest : (head * 100) + rest;
        cursor = next;
        return true;
    }

    private static bool TakeRest(ref AtomCursor cursor, bool hasMagnitude, out int rest)
    {
        var next = cursor;
        var isUnderTen = !hasMagnitude && next.TakeWord("oh");
        next.Skip(hasMagnitude && next.Next.Is(Role.And) ? 1 : 0);
        next.Skip(!hasMagnitude && next.Next.IsDash ? 1 : 0);
        var least = hasMagnitude || isUnderTen ? 1 : 10;
        rest = 0;
        if (next.Next.Kind != AtomKind.Word || !Amounts.TakeWords(ref next, out var count) || count < least || count > 99)
        {
            return false;
        }

        rest = (int)count;
        cursor = next;
        return true;
    }
}
