using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A length of time: "two years".</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="IsAfterIn">Whether "in" stands before it.</param>
internal sealed record DurationReading(Amount Amount, TimeUnit Unit, bool IsAfterIn = false) : Reading
{
    /// <inheritdoc/>
    public override Reading InTense(Tense tense) =>
        IsAfterIn && tense == Tense.Future && Amount.Count is not null ? new DistanceReading(Amount, Unit, 1, FromTold: false) : this;

    /// <inheritdoc/>
    public override DateType Type => DateType.Duration;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => new(Amount.ToDuration(Unit), null, null);
}

/// <summary>A repeated time: "every Monday", "annually".</summary>
internal sealed record SetReading(string Value) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => DateType.Set;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => new(Value, null, null);
}

/// <summary>A time of day without its day: "6:23 p.m.", "1-3 pm".</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Until">When it ends, where two times are given.</param>
internal sealed record ClockReading(int Hour, int Minute, ClockReading? Until = null) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => DateType.Time;

    /// <summary>In ISO 8601, after a T.</summary>
    public string Time => $"T{Hour:00}:{Minute:00}";

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) =>
        new(Until is null ? Time : $"{Time}/{Until.Time}", null, null);
}

/// <summary>A day and a time on it: "MARCH 3, 2025 15:34".</summary>
internal sealed record MomentReading(Reading Day, ClockReading Clock) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => DateType.Time;

    /// <inheritdoc/>
    public override bool LacksYear => Day.LacksYear;

    /// <inheritdoc/>
    public override bool CountsFromItsDay => Day.CountsFromItsDay;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var day = Day.Resolve(telling);
        return day is { Value: not null, Days: { } days } && days.First == days.Last
            ? day with { Value = day.Value + Clock.Time }
            : day;
    }

    /// <inheritdoc/>
    public override Reading InYear(int year) => this with { Day = Day.InYear(year) };
}

/// <summary>A part of the day that another expression names: "Saturday morning", "the night of March 3".</summary>
internal sealed record DayPartReading(Reading Day) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => DateType.Time;

    /// <inheritdoc/>
    public override bool LacksYear => Day.LacksYear;

    /// <inheritdoc/>
    public override bool CountsFromItsDay => Day.CountsFromItsDay;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => Day.Resolve(telling);

    /// <inheritdoc/>
    public override Reading InYear(int year) => this with { Day = Day.InYear(year) };
}

/// <summary>From one date to another: "from June to August 2020", "1989-1997", "2013 to the present".</summary>
internal sealed record RangeReading(Reading From, Reading To) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => From.Type == DateType.Time && To.Type == DateType.Time ? DateType.Time : DateType.Date;

    /// <inheritdoc/>
    public override bool LacksYear => From.LacksYear && To.LacksYear;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var to = To.Resolve(telling);
        var from = From.Resolve(telling);
        if (from is not { Value: { } first, Days: { } start } || to is not { Value: { } last, Days: { } end })
        {
            return from is { Value: { } one } && to is { Value: { } other } && !one.Contains('/') && !other.Contains('/')
                ? new Meaning($"{one}/{other}", null, null)
                : Meaning.Unknown;
        }

        if (From is YearlyReading yearly && LatestBefore(yearly, end.Last) is { Days: { } near } period)
        {
            (first, start) = (period.Edtf, near);
        }

        return end.Last < start.First ? Meaning.Unknown
            : Meaning.Of(new Period(first, start).To(new Period(last, end)), from.Anchor ?? to.Anchor);
    }

    /// <summary>"November 20 to January 5" begins in the year before it ends.</summary>
    private static Period? LatestBefore(YearlyReading yearly, DateOnly end) =>
        yearly.In(end.Year) is { Days: { } days } sameYear && days.First <= end ? sameYear
        : end.Year > 1 ? yearly.In(end.Year - 1)
        : null;

    /// <inheritdoc/>
    public override Reading InYear(int year)
    {
        var to = To.InYear(year);
        var from = From.InYear(year);
        var runsOverNewYear = from is FixedReading { Period.Days: { } start } && to is FixedReading { Period.Days: { } end }
            && end.Last < start.First;
        return new RangeReading(runsOverNewYear ? From.InYear(year - 1) : from, to);
    }
}

/// <summary>One expression inside another: "June last year", "Monday of next week".</summary>
internal sealed record WithinReading(Reading Inner, UnitReading Outer) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => Inner.Type;

    /// <inheritdoc/>
    public override bool CountsFromItsDay => Outer.CountsFromItsDay;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var outer = Outer.Resolve(telling);
        if (outer.Days is not { } days)
        {
            return Meaning.Unknown;
        }

        var inner = Inner switch
        {
            YearlyReading yearly => yearly.In(days.First.Year),
            WeekdayReading weekday when Period.Shifted(days.First, weekday.Day - 1) is { } day => Period.Of(day),
            _ => null,
        };
        return Meaning.Of(inner, outer.Anchor);
    }
}
