namespace ChatBot.Language.Dates.Readings;

/// <summary>From a date on: "2013 – present" still goes on, "from May until now" ends on the day of writing.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="IsOpen">Whether it goes on.</param>
internal sealed record UntilNowReading(Reading From, bool IsOpen) : Reading
{
    /// <inheritdoc/>
    public override bool LacksYear => From.LacksYear;

    /// <inheritdoc/>
    public override Reading InYear(int year) => this with { From = From.InYear(year) };

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        // What led up to the day of writing began before it.
        var from = From.Resolve(telling with { Tense = Tense.Past });
        if (from is not { Value: { } value, Days: { } days } || value.Contains('/'))
        {
            return Meaning.Unknown;
        }

        return !IsOpen && telling.WrittenDay is { } written && days.First <= written
            ? Meaning.Of(new Period(value, days).To(Period.Of(written)), from.Anchor ?? new DateAnchor(PartialDate.From(written), "up to this date"))
            : new Meaning($"{value}/..", null, from.Anchor);
    }
}
