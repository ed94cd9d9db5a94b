using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>The week or weekend around a day: "the week of April 10", "Labor Day weekend".</summary>
/// <param name="Day">The day.</param>
/// <param name="Unit">Week or weekend.</param>
internal sealed record WeekOfReading(Reading Day, TimeUnit Unit) : Reading
{
    private const int Tuesday = 1;

    /// <inheritdoc/>
    public override bool LacksYear => Day.LacksYear;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var day = Day.Resolve(telling);
        if (day.AsDate is not { Day: not null } date)
        {
            return Meaning.Unknown;
        }

        // The weekend of a Monday is the one before it.
        var isAfter = Unit == TimeUnit.Weekend && Period.DaysSinceMonday(date.First) <= Tuesday;
        return Meaning.Of(CalendarUnits.Around(date, Unit, isAfter ? -1 : 0), day.Anchor);
    }

    /// <inheritdoc/>
    public override Reading InYear(int year) => this with { Day = Day.InYear(year) };
}
