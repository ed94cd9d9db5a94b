namespace ChatBot.Language.Dates.Readings;

/// <summary>Words that say it all: "September 20, 2021", "the 1980s", "19th century".</summary>
internal sealed record FixedReading(Period Period) : Reading
{
    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => Meaning.Of(Period);
}
