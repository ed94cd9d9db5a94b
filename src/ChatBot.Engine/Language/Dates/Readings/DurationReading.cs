using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A length of time: "two years".</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="IsAfterIn">Whether "in" stands before it.</param>
/// <param name="IsWithin">Whether "within" stands before it.</param>
internal sealed record DurationReading(Amount Amount, TimeUnit Unit, bool IsAfterIn = false, bool IsWithin = false) : Reading
{
    /// <inheritdoc/>
    public override Reading InTense(Tense tense) =>
        tense != Tense.Future || Amount.Count is null ? this
        : IsAfterIn ? new DistanceReading(Amount, Unit, 1, FromTold: false)
        : IsWithin ? new StretchReading(Amount, Unit, 1, IsFromToday: true)
        : this;

    /// <inheritdoc/>
    public override DateType Type => DateType.Duration;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => new(Amount.ToDuration(Unit), null, null);
}
