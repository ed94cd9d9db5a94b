namespace ChatBot.Language.Dates.Readings;

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

        if (From is WeekdayReading { Shift: not null } && To is WeekdayReading { Shift: null } && end.Last < start.First)
        {
            // "next Monday to Friday": the Friday behind that Monday.
            var ahead = ((end.First.DayNumber - start.First.DayNumber) % 7) + 7;
            if (Period.Shifted(start.First, ahead % 7) is not { } day)
            {
                return Meaning.Unknown;
            }

            (last, end) = (Period.Of(day).Edtf, (day, day));
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
