using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Ends of what is going on: "end of the month", "the end of year", "EOD", "year end", "end of tomorrow", "the rest of the week".</summary>
/// <remarks>"At the end of the day" is a saying as often as a time, and is left alone.</remarks>
internal sealed class Ends : IRecogniser
{
    private static readonly IRecogniser[] Days = [new RelativeDays(), new Weekdays()];

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        var reading = Short(ref next) ?? Rest(ref next) ?? (IsSaying(cursor) ? null : OfDay(ref next)) ?? Long(ref next);
        cursor = reading is null ? cursor : next;
        return reading;
    }

    private static Reading? Short(ref AtomCursor cursor) =>
        cursor.TakeWord("eod") ? EndOf(new DayShiftReading(0))
        : cursor.TakeWord("eom") ? new UnitReading(TimeUnit.Month, 0, FromTold: false)
        : cursor.TakeWord("eoy") ? new UnitReading(TimeUnit.Year, 0, FromTold: false)
        : UnitEnd(ref cursor);

    /// <summary>"(by) year end", "(at) month-end": the last day.</summary>
    private static OrdinalReading? UnitEnd(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!cursor.Peek(-1).IsAny(Role.By, Role.At) || !next.TakeUnit(out var unit) || unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year))
        {
            return null;
        }

        next.TakeDash();
        if (!next.TakeWord("end") || next.Next.Is(Role.Of))
        {
            return null;
        }

        cursor = next;
        return new OrdinalReading(-1, TimeUnit.Day, null, new UnitReading(unit, 0, FromTold: false));
    }

    private static bool IsSaying(AtomCursor cursor) => cursor.Peek(cursor.Peek(-1).Is(Role.The) ? -2 : -1).Is(Role.At);

    /// <summary>"end of day", "(by) the end of the day".</summary>
    private static MomentReading? OfDay(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeWord("end") || !next.Take(Role.Of))
        {
            return null;
        }

        next.Take(Role.The);
        if (!next.TakeUnit(out var unit) || unit != TimeUnit.Day || next.Last.Is(Role.Plural) || next.Next.IsAny(Role.Of, Role.Later, Role.Weekday, Role.Today))
        {
            return null;
        }

        cursor = next;
        return EndOf(new UnitReading(TimeUnit.Day, 0, FromTold: true));
    }

    /// <summary>"rest of the week", "remainder of this year".</summary>
    private static RestReading? Rest(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!(next.TakeWord("rest") || next.TakeWord("remainder") || next.TakeWord("remaining")) || !next.Take(Role.Of)
            || !(next.Take(Role.The) || (next.Take(Role.Shift, out var shift) && shift == 0))
            || !next.TakeUnit(out var unit) || unit < TimeUnit.Week || next.Last.Is(Role.Plural))
        {
            return null;
        }

        cursor = next;
        return new RestReading(new UnitReading(unit, 0, FromTold: false));
    }

    private static Reading? Long(ref AtomCursor cursor)
    {
        if (!cursor.TakeWord("end") || !cursor.Take(Role.Of))
        {
            return null;
        }

        foreach (var recogniser in Days)
        {
            var next = cursor;
            next.Skip(next.Next.Is(Role.The) && next.Peek(1).Is(Role.Weekday) ? 1 : 0);
            if (recogniser.Match(ref next) is { Type: DateType.Date } day)
            {
                cursor = next;
                return EndOf(day);
            }
        }

        cursor.Take(Role.The);
        return cursor.TakeUnit(out var unit) && unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year
            && !cursor.Last.Is(Role.Plural) && !cursor.Next.IsAny(Role.Of, Role.Unit, Role.In) && cursor.Next.Kind != AtomKind.Number
                ? new UnitReading(unit, 0, FromTold: true)
                : null;
    }

    private static MomentReading EndOf(Reading day) => new(day, new ClockReading(23, 59, Second: 59));
}
