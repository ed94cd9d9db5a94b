namespace ChatBot.Language.Dates.Readings;

/// <summary>One expression inside another: "June last year", "Monday of next week".</summary>
internal sealed record WithinReading(Reading Inner, Reading Outer) : Reading
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
            WeekdayReading weekday when Period.Shifted(Period.WeekOf(days.First).Days?.First ?? days.First, weekday.Day - 1) is { } day => Period.Of(day),
            DayOfMonthReading month => Period.Day(days.First.Year, days.First.Month, month.Day),
            _ => null,
        };
        return Meaning.Of(inner, outer.Anchor);
    }
}
