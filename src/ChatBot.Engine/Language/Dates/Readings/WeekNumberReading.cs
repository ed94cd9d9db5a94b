using System.Globalization;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A week by its number in ISO 8601: "week 31", "week 3 of 2027".</summary>
/// <param name="Number">1 to 53.</param>
/// <param name="Year">The expression of its year; null for that of the writing.</param>
internal sealed record WeekNumberReading(int Number, Reading? Year) : Reading
{
    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var whole = Year?.Resolve(telling);
        var year = whole is { Days: { } days } ? days.First.Year : Year is null ? telling.Written?.Year : null;
        if (year is not { } known || Number > ISOWeek.GetWeeksInYear(known) || known is < 2 or > 9998)
        {
            return Meaning.Unknown;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(known, Number, DayOfWeek.Monday));
        var anchor = Year is null ? new DateAnchor(telling.Written!.Value, "that week of this year") : whole?.Anchor;
        return Meaning.Of(Period.WeekOf(monday), anchor);
    }
}
