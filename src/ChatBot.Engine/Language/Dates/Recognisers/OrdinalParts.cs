using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>
/// Counted parts of a month or year: "the last week of July", "the first Monday of May 2020", "the third month of 2021",
/// "the first two weeks of June", "the 15th day of the month".
/// </summary>
internal sealed class OrdinalParts : IRecogniser
{
    private static readonly IRecogniser[] Wholes = [new Months(), new Years(), new RelativeUnits()];

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        var which = next.Take(Role.Shift, out var shift) && shift < 0 ? -1
            : DayNumbers.TakeOrdinal(ref next, out var number) ? number
            : 0;
        if (which == 0)
        {
            return null;
        }

        var count = Math.Abs(which) == 1 && Amounts.TakeCount(ref next, out var several) && several is >= 2 and <= 400 && several % 1 == 0
            ? (int)several
            : 1;
        int? weekday = count == 1 && next.Take(Role.Weekday, out var day) ? day : null;
        var unit = TimeUnit.Day;
        if (weekday is null && (!next.TakeUnit(out unit) || next.Last.Is(Role.Plural) != count > 1 || !IsCountable(unit)))
        {
            return null;
        }

        next.Skip(next.Next.IsMark('.') && next.Next.IsGlued ? 1 : 0);
        if ((!next.Take(Role.Of) && !next.Take(Role.In)) || (Whole(ref next) ?? TheUnit(ref next)) is not { } whole)
        {
            return null;
        }

        cursor = next;
        return new OrdinalReading(which, unit, weekday, whole, count);
    }

    private static bool IsCountable(TimeUnit unit) => unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month;

    private static Reading? Whole(ref AtomCursor cursor)
    {
        foreach (var recogniser in Wholes)
        {
            var next = cursor;
            if (recogniser.Match(ref next) is { } whole
                && whole is FixedReading or MonthReading or UnitReading { Unit: TimeUnit.Month or TimeUnit.Year })
            {
                cursor = next;
                return whole;
            }
        }

        return null;
    }

    /// <summary>"the month", "the quarter", "the year": the one spoken of.</summary>
    private static UnitReading? TheUnit(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.The) || !next.TakeUnit(out var unit) || unit is not (TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year)
            || next.Last.Is(Role.Plural) || next.Next.IsAny(Role.Later, Role.Of))
        {
            return null;
        }

        cursor = next;
        return new UnitReading(unit, 0, FromTold: true);
    }
}
