namespace ChatBot.Language.Dates.Readings;

/// <summary>What is left of something going on: "the rest of the week" begins with the day of writing.</summary>
internal sealed record RestReading(Reading Whole) : Reading
{
    /// <inheritdoc/>
    public override bool CountsFromItsDay => true;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var whole = Whole.Resolve(telling);
        return whole.Days is { } days && telling.WrittenDay is { } written && written <= days.Last
            ? Meaning.Of(Period.Of(written).To(Period.Of(days.Last)), whole.Anchor)
            : whole;
    }
}
