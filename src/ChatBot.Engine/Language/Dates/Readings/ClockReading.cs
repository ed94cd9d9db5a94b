namespace ChatBot.Language.Dates.Readings;

/// <summary>A time of day without its day: "6:23 p.m.", "1-3 pm".</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Until">When it ends, where two times are given.</param>
/// <param name="NeedsDay">Whether it is a time only beside a day: "Monday at 5".</param>
/// <param name="Second">0 to 59, where seconds are given.</param>
internal sealed record ClockReading(int Hour, int Minute, ClockReading? Until = null, bool NeedsDay = false, int? Second = null) : Reading
{
    private const int MinutesInHour = 60;
    private const int MinutesInDay = 24 * MinutesInHour;

    /// <inheritdoc/>
    public override DateType Type => DateType.Time;

    /// <summary>In ISO 8601, after a T.</summary>
    public string Time => Second is { } second ? $"T{Hour:00}:{Minute:00}:{second:00}" : $"T{Hour:00}:{Minute:00}";

    /// <summary>The same without minutes on the hour, as TimeML writes repeated times.</summary>
    public string ShortTime => Minute == 0 && Second is null ? $"T{Hour:00}" : Time;

    /// <summary>Minutes since midnight.</summary>
    public int Minutes => (Hour * MinutesInHour) + Minute;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) =>
        new(Until is null ? Time : $"{Time}/{Until.Time}", null, null);

    /// <summary>The time on a day; what ends before it begins ends on the next day.</summary>
    public string On(DateOnly day)
    {
        var start = $"{PartialDate.From(day)}{Time}";
        if (Until is null)
        {
            return start;
        }

        var end = Until.Minutes < Minutes ? Period.Shifted(day, 1) ?? day : day;
        return $"{start}/{PartialDate.From(end)}{Until.Time}";
    }

    /// <summary>In a part of the day, as one of the clock's twelve hours: 7 in the evening is 19:00.</summary>
    public ClockReading In(DayTimeReading part) => this with
    {
        Hour = Hour is > 0 and <= 12 ? part.Place(Hour) : Hour,
        Until = Until is { Hour: 12 } noon && Hour < 12 ? noon : Until?.In(part),
        NeedsDay = false,
    };

    /// <summary>From this time to another; "10:30 to 3" goes on into the afternoon.</summary>
    public ClockReading To(ClockReading end)
    {
        const int Noon = 12;
        var isAfternoon = end.Hour < Noon && end.Minutes < Minutes && Hour <= Noon && end.NeedsDay;
        return this with
        {
            Until = end with { Hour = isAfternoon ? end.Hour + Noon : end.Hour, NeedsDay = false },
            NeedsDay = NeedsDay && end.NeedsDay,
        };
    }

    /// <summary>From this time on, for so many minutes.</summary>
    public ClockReading For(decimal minutes)
    {
        var end = (int)((Minutes + minutes) % MinutesInDay);
        return this with { Until = new ClockReading(end / MinutesInHour, end % MinutesInHour), NeedsDay = false };
    }
}
