using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Weeks and weekends by a day or number: "the week of April 10", "the weekend of Halloween", "week 31".</summary>
internal sealed class Weeks : IRecogniser
{
    private static readonly IRecogniser[] Days = [new MonthDays(), new NumericDates(), new NamedTimes(), new DaysOfMonth()];
    private static readonly IRecogniser[] Years = [new Years(), new RelativeUnits()];

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) => (Reading?)OfDay(ref cursor) ?? Numbered(ref cursor);

    private static WeekOfReading? OfDay(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        var unit = TimeUnit.Week;
        if (!TakeCommencing(ref next)
            && (!next.TakeUnit(out unit) || unit is not (TimeUnit.Week or TimeUnit.Weekend) || next.Last.Is(Role.Plural) || !TakeOf(ref next)))
        {
            return null;
        }

        if (First(Days, ref next) is not { } day
            || day is not (MonthReading { Day: not null } or FixedReading { Period.Edtf.Length: 10 } or HolidayReading or DayOfMonthReading))
        {
            return null;
        }

        cursor = next;
        return new WeekOfReading(day, unit);
    }

    /// <summary>"w/c".</summary>
    private static bool TakeCommencing(ref AtomCursor cursor)
    {
        var next = cursor;
        var isAbbreviated = next.TakeWord("w") && next.Next.IsGlued && next.TakeMark('/') && next.TakeWord("c");
        cursor = isAbbreviated ? next : cursor;
        return isAbbreviated;
    }

    private static WeekNumberReading? Numbered(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.TakeUnit(out var unit) || unit != TimeUnit.Week || next.Last.Is(Role.Plural)
            || !next.TakeNumber(1, 53, 2, out var number) || (next.Next.IsGlued && next.Next.Kind != AtomKind.Mark))
        {
            return null;
        }

        cursor = next;
        next.Skip(next.Next.IsAny(Role.Of, Role.In) ? 1 : 0);
        var year = next.Index == cursor.Index ? null : First(Years, ref next);
        if (year is FixedReading { Period.Edtf.Length: 4 } or UnitReading { Unit: TimeUnit.Year })
        {
            cursor = next;
            return new WeekNumberReading(number, year);
        }

        return new WeekNumberReading(number, null);
    }

    /// <summary>"of", "beginning", "starting on", "commencing".</summary>
    private static bool TakeOf(ref AtomCursor cursor) =>
        cursor.Take(Role.Of) || StartWords.Take(ref cursor);

    private static Reading? First(IRecogniser[] recognisers, ref AtomCursor cursor)
    {
        foreach (var recogniser in recognisers)
        {
            if (recogniser.Match(ref cursor) is { } reading)
            {
                return reading;
            }
        }

        return null;
    }
}
