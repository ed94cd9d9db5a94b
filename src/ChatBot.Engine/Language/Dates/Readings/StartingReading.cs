namespace ChatBot.Language.Dates.Readings;

/// <summary>A length of time from a date on: "3 days starting next Monday".</summary>
internal sealed record StartingReading(DurationReading Length, Reading Start) : Reading
{
    /// <inheritdoc/>
    public override bool CountsFromItsDay => Start.CountsFromItsDay;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var start = Start.Resolve(telling with { Tense = Tense.Future });
        return start.AsDate is { Day: not null } first && Length.Amount.Count is { } count
            && CalendarUnits.Moved(first, Length.Unit, count) is { } behind && CalendarUnits.Moved(behind, Atoms.TimeUnit.Day, -1) is { } last
            && last.First >= first.First
                ? Meaning.Of(Period.Of(first).To(Period.Of(last)), start.Anchor)
                : start;
    }
}
