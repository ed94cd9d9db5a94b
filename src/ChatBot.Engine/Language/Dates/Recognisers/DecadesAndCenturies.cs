using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>
/// Decades and centuries: "the early 1990s", "'90s", "the nineties", "the late 19th century", "1600s", "the first century BC".
/// </summary>
internal sealed class DecadesAndCenturies : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Modifiers.TakePart(ref next);
        next.Take(Role.The);
        var isNamed = next.Last.Is(Role.The) || part != Part.Whole || (cursor.Peek(-1).Is(Role.In) && next.Peek(1).Kind == AtomKind.Mark); // "in nineties."
        if ((Digits(ref next) ?? Named(ref next, isNamed) ?? Century(ref next)) is not { } period)
        {
            return null;
        }

        cursor = next;
        return new FixedReading(period.Narrowed(part));
    }

    /// <summary>"1980s", "1990’s", "1600s", "'90s", "the 80s".</summary>
    private static Period? Digits(ref AtomCursor cursor)
    {
        var next = cursor;
        var hasApostrophe = next.Next.IsApostrophe;
        next.Skip(hasApostrophe ? 1 : 0);
        if (next.Next is not { Kind: AtomKind.Number, Length: 2 or 4 } number || number.Number % 10 != 0)
        {
            return null;
        }

        next.Skip();
        var apostropheAfter = next.Next is { IsApostrophe: true, IsGlued: true };
        next.Skip(apostropheAfter ? 1 : 0);
        var isAge = number.Length == 2 && !hasApostrophe && !cursor.Peek(-1).Is(Role.The); // "her 80s"
        if (!next.TakeWord("s") || isAge || next.Next.IsMark('°') || next.Next is { IsDash: true, IsGlued: true })
        {
            return null;
        }

        var year = number.Length == 4 ? number.Number : YearNumbers.FullYear(number.Number);
        if (year is < 1000 or > 2190)
        {
            return null;
        }

        cursor = next;
        return year % 100 == 0 && year < 2000 ? Period.Century((year / 100) + 1) : Period.Decade(year);
    }

    /// <summary>"the nineties", "the late nineteen eighties".</summary>
    private static Period? Named(ref AtomCursor cursor, bool isNamed)
    {
        var next = cursor;
        var hundreds = next.Take(Role.Cardinal, out var number) && number is >= 16 and <= 20 ? number : 19;
        next = next.Last.Is(Role.Cardinal) && number is >= 16 and <= 20 ? next : cursor;
        if ((!isNamed && next.Index == cursor.Index) || !next.Take(Role.Decade, out var decade))
        {
            return null;
        }

        cursor = next;
        return Period.Decade((hundreds * 100) + decade);
    }

    /// <summary>"19th century", "twenty-first century", "15th to the 19th century", "first century BC".</summary>
    private static Period? Century(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!DayNumbers.TakeOrdinal(ref next, out var first))
        {
            return null;
        }

        var other = next;
        var last = first;
        if (other.TakeDash() || other.Take(Role.To) || other.Take(Role.And))
        {
            other.Take(Role.The);
            next = DayNumbers.TakeOrdinal(ref other, out last) ? other : next;
            last = next.Index == other.Index ? last : first;
        }

        next.TakeDash();
        if (!next.TakeUnit(out var unit) || unit != TimeUnit.Century || first > 30 || last > 30)
        {
            return null;
        }

        cursor = next;
        if (next.Take(Role.Era, out var era))
        {
            cursor = next;
        }

        return era < 0 ? Period.Century(-first)
            : first < last ? Period.Century(first).To(Period.Century(last))
            : Period.Century(first);
    }
}
