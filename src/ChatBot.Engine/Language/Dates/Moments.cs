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
        TakeJoint(ref gap, left.Reading as ClockReading ?? right.Reading as ClockReading);
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

    /// <summary>
    /// "at", "on"; "from" and "between" before a stretch; and what bounds a single time: "Friday before 5pm", "3 pm or later on Monday".
    /// </summary>
    private static void TakeJoint(ref AtomCursor gap, ClockReading? clock)
    {
        if (clock is { NeedsDay: false, Until: null })
        {
            gap.Skip(gap.Next.Is(Role.Or) && gap.Peek(1).Is(Role.Later) ? 1 : 0);
            gap.Skip(gap.TextOf(gap.Next) is "no" && gap.Peek(1).Is(Role.Later) ? 1 : 0);
            gap.Skip(gap.Next.IsAny(Role.Later, Role.By, Role.Since) || gap.TextOf(gap.Next) is "until" or "till" ? 1 : 0);
            gap.Skip(gap.Last.Is(Role.Later) && gap.TextOf(gap.Next) is "than" ? 1 : 0);
        }
        else if (clock is { Until: not null })
        {
            gap.Skip(gap.Next.IsAny(Role.From, Role.Between) ? 1 : 0);
        }

        gap.Skip(gap.Next.IsAny(Role.At, Role.On, Role.For, Role.In, Role.Of) || gap.Next.IsMark('@') ? 1 : 0);
    }

    private static Reading? Join(ClockReading clock, Reading other) => other switch
    {
        DayTimeReading part => clock.In(part),
        SetReading when clock.Until is not null => null, // "every Monday from 5 to 7 pm": EDTF has no name for it
        SetReading { Value: "P1D" or "TMO" or "TAF" or "TEV" or "TNI" } => new SetReading(clock.ShortTime),
        SetReading set when set.Value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && !set.Value.Contains('T') =>
            new SetReading(set.Value + clock.ShortTime),
        DayShiftReading { Hour: { } hour } => new MomentReading(other, clock.In(new DayTimeReading(hour))),
        WeekdayReading { Hour: { } hour } => new MomentReading(other, clock.In(new DayTimeReading(hour))),
        DayPartReading { Hour: { } hour } part => new MomentReading(part.Day, clock.In(new DayTimeReading(hour))),
        _ when IsDay(other) => new MomentReading(other, clock),
        _ => null,
    };

    private static bool IsDay(Reading reading) => reading is WeekdayReading or DayShiftReading or HolidayReading or WithinReading
        or MonthReading { Day: not null } or FixedReading { Period.Edtf.Length: 10 } or UnitReading { Unit: TimeUnit.Day }
        or DayOfMonthReading;
}
