using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A length of time: "two years".</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="IsAfterIn">Whether "in" stands before it.</param>
internal sealed record DurationReading(Amount Amount, TimeUnit Unit, bool IsAfterIn = false) : Reading
{
    /// <inheritdoc/>
    public override Reading InTense(Tense tense) =>
        IsAfterIn && tense == Tense.Future && Amount.Count is not null ? new DistanceReading(Amount, Unit, 1, FromTold: false) : this;

    /// <inheritdoc/>
    public override DateType Type => DateType.Duration;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => new(Amount.ToDuration(Unit), null, null);
}
