using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Years with their era: "842 AD", "AD 842", "400 BCE", "10,000 B.C.".</summary>
/// <remarks>EDTF counts as astronomers do: 1 BC is the year 0, 400 BC the year -399.</remarks>
internal sealed class Eras : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var (first, last) = (cursor, cursor);
        if (EraFirst(ref first, out var year, out var era))
        {
            cursor = first;
        }
        else if (EraLast(ref last, out year, out era))
        {
            cursor = last;
        }
        else
        {
            return null;
        }

        return new FixedReading(Period.Year(era > 0 ? year : 1 - year));
    }

    private static bool EraFirst(ref AtomCursor cursor, out int year, out int era)
    {
        year = 0;
        return TakeEra(ref cursor, out era) && era > 0 && cursor.TakeNumber(1, 2199, 4, out year);
    }

    private static bool EraLast(ref AtomCursor cursor, out int year, out int era)
    {
        era = year = 0;
        return YearEvidence.IsFree(cursor) && TakeYear(ref cursor, out year) && TakeEra(ref cursor, out era);
    }

    private static bool TakeYear(ref AtomCursor cursor, out int year)
    {
        year = 0;
        if (cursor.Next is not { Kind: AtomKind.Quantity, Length: <= 9 } grouped)
        {
            return cursor.TakeNumber(1, 99_999, 5, out year);
        }

        cursor.Skip();
        return int.TryParse(cursor.TextOf(grouped), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out year);
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
