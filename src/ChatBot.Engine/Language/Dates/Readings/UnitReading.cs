using System.Globalization;
using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A whole unit of the calendar, so many on or back: "last year", "this month", "that week", "the following year".</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Shift">How many on; negative for back.</param>
/// <param name="FromTold">Whether it is counted from the date told last rather than from the day of writing.</param>
/// <param name="Part">Which part of it.</param>
internal sealed record UnitReading(TimeUnit Unit, int Shift, bool FromTold, Part Part = Part.Whole) : Reading
{
    /// <inheritdoc/>
    public override bool CountsFromItsDay => !FromTold;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var start = FromTold ? telling.Told ?? telling.Written : telling.Written;
        if (start is not { } from)
        {
            return Meaning.Unknown;
        }

        // "The weekend" of the news is the one gone by, unless the clause looks ahead.
        var looksBack = Unit == TimeUnit.Weekend && Shift == 0 && telling.Tense != Tense.Future && !IsWeekend(from);
        var period = CalendarUnits.Around(from, Unit, looksBack ? -1 : Shift)?.Narrowed(Part);
        return Meaning.Of(period, new DateAnchor(from, Rule(Unit.ToString().ToLowerInvariant())));
    }

    private static bool IsWeekend(PartialDate date) => date.Day is not null && Period.DaysSinceMonday(date.First) >= 5;

    private string Rule(string unit) => Shift switch
    {
        0 => $"the {unit} of this date",
        -1 => $"the {unit} before this date",
        1 => $"the {unit} after this date",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Shift)} {unit}s {(Shift < 0 ? "before" : "after")} this date"),
    };
}
