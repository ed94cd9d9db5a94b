using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Ends of what is going on: "end of the month", "the end of year", "EOD", "end of tomorrow".</summary>
/// <remarks>"At the end of the day" is a saying as often as a time, and is left alone.</remarks>
internal sealed class Ends : IRecogniser
{
    private static readonly IRecogniser[] Days = [new RelativeDays(), new Weekdays()];

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        var reading = Short(ref next) ?? Long(ref next);
        cursor = reading is null ? cursor : next;
        return reading;
    }

    private static Reading? Short(ref AtomCursor cursor) =>
        cursor.TakeWord("eod") ? EndOf(new DayShiftReading(0))
        : cursor.TakeWord("eom") ? new UnitReading(TimeUnit.Month, 0, FromTold: false)
        : cursor.TakeWord("eoy") ? new UnitReading(TimeUnit.Year, 0, FromTold: false)
        : null;

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
