namespace ChatBot.Language.Dates.Readings;

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
        // A time is told of one day, not of every year's.
        var day = Day.Resolve(telling.Tense == Tense.Present ? telling with { Tense = Tense.Unclear } : telling);
        return day is { Days: { } days } && days.First == days.Last
            ? day with { Value = Clock.On(days.First) }
            : day;
    }

    /// <inheritdoc/>
    public override Reading InYear(int year) => this with { Day = Day.InYear(year) };
}

/// <summary>A part of the day that another expression names: "Saturday morning", "the following night".</summary>
internal sealed record DayPartReading(Reading Day, int? Hour = null) : Reading
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
