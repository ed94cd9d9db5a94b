using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Years that a state, firm or school counts: "fiscal year 2008", "FY18", "this school year"; and "calendar year 2020".</summary>
/// <remarks>When such a year begins differs from one to the other, so it has a name (<c>FY2008</c>, as TIMEX3 writes it) and no days.</remarks>
internal sealed class FiscalYears : IRecogniser
{
    private const int LatestShort = 99;

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.Next.Is(Role.Shift) && next.Next is not { Kind: AtomKind.Word, Word: null })
        {
            return null;
        }

        int? shift = Modifiers.TakeShift(ref next, out var value) ? value : null;
        if ((Named(ref next) ?? Short(ref next, shift)) is not { } code)
        {
            return null;
        }

        int? year = shift is null && TakeYear(ref next, out var number) ? number : null;
        if ((shift is null && year is null) || next.Next.IsDash) // "the academic year 2006-2007"
        {
            return null;
        }

        cursor = next;
        return (code, year) switch
        {
            ("", { } known) => new FixedReading(Period.Year(known)),
            ("", _) => new UnitReading(TimeUnit.Year, shift ?? 0, FromTold: false),
            (_, { } known) => new FixedReading(new Period(string.Create(CultureInfo.InvariantCulture, $"{code}{known}"), null)),
            _ => new CodedYearReading(code, shift ?? 0),
        };
    }

    /// <summary>"fiscal year", "school year".</summary>
    private static string? Named(ref AtomCursor cursor)
    {
        var next = cursor;
        var code = next.TakeWord("fiscal") || next.TakeWord("financial") ? "FY"
            : next.TakeWord("school") || next.TakeWord("academic") ? "SY"
            : next.TakeWord("calendar") ? ""
            : null;
        if (code is null || !next.TakeUnit(out var unit) || unit != TimeUnit.Year || next.Last.Is(Role.Plural))
        {
            return null;
        }

        cursor = next;
        return code;
    }

    /// <summary>"FY18", "SY 2008", "CY2020".</summary>
    private static string? Short(ref AtomCursor cursor, int? shift)
    {
        var next = cursor;
        var code = next.TakeWord("fy") ? "FY" : next.TakeWord("sy") ? "SY" : next.TakeWord("cy") ? "" : null;
        var isLong = next.Next is { Kind: AtomKind.Number, Length: 4 };
        if (code is null || shift is not null || !(isLong || next.Next is { Kind: AtomKind.Number, Length: 2, IsGlued: true } || next.Next.IsApostrophe))
        {
            return null;
        }

        cursor = next;
        return code;
    }

    private static bool TakeYear(ref AtomCursor cursor, out int year)
    {
        var next = cursor;
        if (YearNumbers.TakeYearBehind(ref next, afterDay: false, out year))
        {
            cursor = next;
            return true;
        }

        if (!cursor.Next.IsGlued || !next.TakeNumber(0, LatestShort, 2, out var twoDigits))
        {
            return false;
        }

        year = YearNumbers.FullYear(twoDigits);
        cursor = next;
        return true;
    }
}
