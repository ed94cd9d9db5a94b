namespace ChatBot.Language.Dates.Readings;

/// <summary>A repeated time: "every Monday", "annually".</summary>
internal sealed record SetReading(string Value) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => DateType.Set;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => new(Value, null, null);
}
