using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A month, or a day of one: "June", "November 5".</summary>
internal sealed record MonthReading(string Name, int Month, int? Day, Part Part = Part.Whole, int? Shift = null)
    : YearlyReading(Name, Shift)
{
    /// <summary>1 Monday to 7 Sunday, where it is told beside a day: that tells the year, too.</summary>
    public int? Weekday { get; init; }

    /// <inheritdoc/>
    protected override bool IsDay => Day is not null;

    /// <inheritdoc/>
    protected override string? EveryYear => Day is { } day ? $"XXXX-{Month:00}-{day:00}" : $"XXXX-{Month:00}";

    /// <inheritdoc/>
    public override Period? In(int year) =>
        (Day is { } day ? Period.Day(year, Month, day) : Period.Month(year, Month))?.Narrowed(Part);

    /// <inheritdoc/>
    protected override bool Agrees(Period day) => Weekday is null || (day.Days is { First: var first } && Period.DaysSinceMonday(first) == Weekday - 1);
}

/// <summary>A season by its EDTF code.</summary>
internal sealed record SeasonReading(string Name, int Code, int? Shift = null) : YearlyReading(Name, Shift)
{
    /// <inheritdoc/>
    protected override string? EveryYear => $"XXXX-{Code}";

    /// <inheritdoc/>
    public override Period? In(int year) => year is >= 1 and <= 9999 ? Period.Season(year, Code) : null;
}

/// <summary>A quarter of the year.</summary>
internal sealed record QuarterReading(string Name, int Quarter) : YearlyReading(Name, null)
{
    /// <inheritdoc/>
    public override Period? In(int year) => year is >= 1 and <= 9999 ? Period.Quarter(year, Quarter) : null;
}
