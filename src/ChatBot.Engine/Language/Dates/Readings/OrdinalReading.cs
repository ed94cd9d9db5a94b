using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A counted day, week, month or weekday of something longer: "the last week of July".</summary>
/// <param name="Which">1 for the first; -1 for the last.</param>
/// <param name="Unit">Day, week or month.</param>
/// <param name="Weekday">1 Monday to 7 Sunday, where a weekday is counted.</param>
/// <param name="Whole">What it lies in.</param>
internal sealed record OrdinalReading(int Which, TimeUnit Unit, int? Weekday, Reading Whole) : Reading
{
    /// <inheritdoc/>
    public override bool LacksYear => Whole.LacksYear;

    /// <inheritdoc/>
    public override bool CountsFromItsDay => Whole.CountsFromItsDay;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var whole = Whole.Resolve(telling);
        return whole.Days is { } days ? Meaning.Of(Within(days.First, days.Last), whole.Anchor) : Meaning.Unknown;
    }

    /// <inheritdoc/>
    public override Reading InYear(int year) => this with { Whole = Whole.InYear(year) };

    private Period? Within(DateOnly first, DateOnly last)
    {
        if (Unit == TimeUnit.Month)
        {
            var month = Which > 0
                ? Period.ShiftedMonth(first.Year, first.Month, Which - 1)
                : new PartialDate(last.Year, last.Month);
            return month is { } known && known.Last <= last ? Period.Of(known) : null;
        }

        const int Thursday = 4; // a week belongs where its Thursday lies, as in ISO 8601
        var day = Unit == TimeUnit.Week ? Nth(first, last, Thursday)
            : Weekday is { } weekday ? Nth(first, last, weekday)
            : NthDay(first, last);
        return day is not { } found || found < first || found > last ? null
            : Unit == TimeUnit.Week ? Period.WeekOf(found)
            : Period.Of(found);
    }

    private DateOnly? NthDay(DateOnly first, DateOnly last) => Which > 0 ? Period.Shifted(first, Which - 1) : last;

    private DateOnly? Nth(DateOnly first, DateOnly last, int weekday) => Which > 0
        ? Period.Shifted(first, ((weekday - 1 - Period.DaysSinceMonday(first) + 7) % 7) + ((Which - 1) * 7L))
        : Period.Shifted(last, -((Period.DaysSinceMonday(last) - weekday + 8) % 7));
}
