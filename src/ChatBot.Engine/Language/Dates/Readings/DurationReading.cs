using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A length of time: "two years".</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="IsAfterIn">Whether "in" stands before it.</param>
/// <param name="IsWithin">Whether "within" stands before it.</param>
/// <param name="Rest">What is counted in a smaller unit: "1 hour and 30 minutes".</param>
/// <param name="IsBeforeLater">Whether it ends with "later".</param>
internal sealed record DurationReading(Amount Amount, TimeUnit Unit, bool IsAfterIn = false, bool IsWithin = false, DurationReading? Rest = null, bool IsBeforeLater = false) : Reading
{
    /// <inheritdoc/>
    public override Reading InTense(Tense tense) =>
        Amount.Count is null ? this
        : IsBeforeLater ? tense == Tense.Past ? this : new DistanceReading(Amount, Unit, 1, FromTold: true)
        : tense != Tense.Future ? this
        : IsAfterIn ? new DistanceReading(Amount, Unit, 1, FromTold: false)
        : IsWithin ? new StretchReading(Amount, Unit, 1, IsFromToday: true)
        : this;

    /// <inheritdoc/>
    public override DateType Type => DateType.Duration;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => new(Value, null, null);

    private string Value => Rest is null ? Amount.ToDuration(Unit) : Joined(Amount.ToDuration(Unit), Rest.Value);

    /// <summary>P1D and PT5H make P1DT5H, PT1H and PT30M make PT1H30M.</summary>
    private static string Joined(string whole, string rest) =>
        whole + (whole.Contains('T') && rest.StartsWith("PT", StringComparison.Ordinal) ? rest[2..] : rest[1..]);
}
