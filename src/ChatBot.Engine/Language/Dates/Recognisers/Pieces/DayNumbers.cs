using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads days of the month and other ordinal numbers. Each method moves the cursor past what it reads, or not at all.</summary>
internal static class DayNumbers
{
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

    /// <summary>"twenty nine", as in "May twenty nine".</summary>
    public static bool TakeSpokenDay(ref AtomCursor cursor, out int day)
    {
        var next = cursor;
        var count = 0m;
        var isDay = next.Next.Is(Role.Cardinal) && Amounts.TakeCount(ref next, out count) && count is >= 1 and <= 31;
        day = isDay ? (int)count : 0;
        cursor = isDay ? next : cursor;
        return isDay;
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
}
