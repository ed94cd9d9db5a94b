using System.Globalization;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A year of a state, firm or school, counted from that of the writing: "this school year", "last fiscal year".</summary>
/// <param name="Code">FY or SY.</param>
/// <param name="Shift">How many on; negative for back.</param>
internal sealed record CodedYearReading(string Code, int Shift) : Reading
{
    /// <inheritdoc/>
    public override bool CountsFromItsDay => true;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => telling.Written is { } written
        ? new Meaning(
            string.Create(CultureInfo.InvariantCulture, $"{Code}{written.Year + Shift:0000}"),
            null,
            new DateAnchor(written, "counted from the year of this date"))
        : Meaning.Unknown;
}
