using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

/// <summary>Joins a time of day to the day, the part of the day or the repeated day beside it.</summary>
internal static class Moments
{
    /// <summary>"MARCH 3, 2025 15:34", "6 p.m. on Tuesday", "7:30 in the evening", "every Monday at 4pm"; null where they do not belong together.</summary>
    public static Reading? Join(FoundReading left, FoundReading right, AtomCursor gap)
    {
        var behind = gap.Peek(right.End - gap.Index);
        if (gap.IsLineStart(right.First - left.End))
        {
            return null;
        }

        gap.TakeMark(',');
        gap.Skip(gap.Next.IsAny(Role.At, Role.On, Role.For, Role.In) || gap.Next.IsMark('@') ? 1 : 0);
        gap.Take(Role.Approximately);
        if (gap.Index != right.First)
        {
            return null;
        }

        return (left.Reading, right.Reading) switch
        {
            (SetReading, ClockReading) when behind.IsDash => null, // "Daily 08:00 - 20:00"
            (var day, DayTimeReading part) when IsDay(day) => new DayPartReading(day, part.Hour),
            (ClockReading clock, var other) => Join(clock, other),
            (var other, ClockReading clock) => Join(clock, other),
            _ => null,
        };
    }

    private static Reading? Join(ClockReading clock, Reading other) => other switch
    {
        DayTimeReading part => clock with { Hour = clock.Hour is > 0 and <= 12 ? part.Place(clock.Hour) : clock.Hour, NeedsDay = false },
        SetReading { Value: "P1D" } => new SetReading(clock.ShortTime),
        SetReading set when set.Value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && !set.Value.Contains('T') =>
            new SetReading(set.Value + clock.ShortTime),
        DayShiftReading { Hour: { } hour } when clock.Hour < 12 =>
            new MomentReading(other, clock with { Hour = new DayTimeReading(hour).Place(clock.Hour) }),
        DayPartReading { Hour: { } hour } part =>
            new MomentReading(part.Day, clock.Hour < 12 ? clock with { Hour = new DayTimeReading(hour).Place(clock.Hour) } : clock),
        _ when IsDay(other) => new MomentReading(other, clock),
        _ => null,
    };

    private static bool IsDay(Reading reading) => reading is WeekdayReading or DayShiftReading or HolidayReading or WithinReading
        or MonthReading { Day: not null } or FixedReading { Period.Edtf.Length: 10 } or UnitReading { Unit: TimeUnit.Day }
        or DayOfMonthReading;
}
