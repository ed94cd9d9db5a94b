namespace ChatBot.Language.Dates.Readings;

/// <summary>Something that comes every year, counted from the date told last: "the following June", "the previous Christmas".</summary>
internal sealed record FollowingReading(YearlyReading Yearly) : Reading
{
    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => Yearly.Resolve(telling with { Written = telling.Told ?? telling.Written });
}
