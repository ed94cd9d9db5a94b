namespace ChatBot.Language.Dates.Readings;

/// <summary>The time around a meal of some day, by its code.</summary>
internal sealed record MealReading(string Code) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => DateType.Time;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => new(Code, null, null);
}
