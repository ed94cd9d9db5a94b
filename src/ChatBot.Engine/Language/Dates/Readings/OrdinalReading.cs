using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A counted day, week, month or weekday of something longer: "the last week of July".</summary>
/// <param name="Which">1 for the first; -1 for the last.</param>
/// <param name="Unit">Day, week or month.</param>
/// <param name="Weekday">1 Monday to 7 Sunday, where a weekday is counted.</param>
/// <param name="Whole">What it lies in.</param>
/// <param name="Count">How many together: "the first two weeks".</param>
internal sealed record OrdinalReading(int Which, TimeUnit Unit, int? Weekday, Reading Whole, int Count = 1) : Reading
{
    /// <inheritdoc/>
    public override bool LacksYear => Whole.LacksYear;

    /// <inheritdoc/>
    public override bool CountsFromItsDay => Whole.CountsFromItsDay;

    /// <summary>"We meet on the first Monday of the month": every month, unless the words say when.</summary>
    public override Reading InTense(Tense tense) =>
        tense is Tense.Present or Tense.Unclear && Whole is UnitReading { Unit: TimeUnit.Month or TimeUnit.Quarter, Shift: 0, FromTold: true } whole
            ? new SetReading(new Amount(1).ToDuration(whole.Unit))
            : this;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var whole = Whole.Resolve(telling);
        return whole.Days is { } days ? Meaning.Of(Count > 1 ? Several(days) : Within(days.First, days.Last, Which), whole.Anchor) : Meaning.Unknown;
    }

    /// <inheritdoc/>
    public override Reading InYear(int year) => this with { Whole = Whole.InYear(year) };

    /// <summary>From the first to the last of them.</summary>
    private Period? Several((DateOnly First, DateOnly Last) days)
    {
        var near = Within(days.First, days.Last, Which);
        var far = (Unit, Which) switch
        {
            (TimeUnit.Month, < 0) => Period.ShiftedMonth(days.Last.Year, days.Last.Month, 1 - Count) is { } month ? Period.Of(month) : null,
            (_, < 0) => near?.Days is { } last ? Shifted(last, Unit == TimeUnit.Week ? -7L * (Count - 1) : 1L - Count) : null,
            _ => Within(days.First, days.Last, Count),
        };
        return near is not { } one || far is not { } other || other.Days?.First.DayNumber < days.First.DayNumber - 6 ? null : Which > 0 ? one.To(other) : other.To(one);
    }

    private static Period? Shifted((DateOnly First, DateOnly Last) days, long by) =>
        Period.Shifted(days.First, by) is { } first && Period.Shifted(days.Last, by) is { } last ? Period.Of(first).To(Period.Of(last)) : null;

    private Period? Within(DateOnly first, DateOnly last, int which)
    {
        if (Unit == TimeUnit.Month)
        {
            var month = which > 0
                ? Period.ShiftedMonth(first.Year, first.Month, which - 1)
                : new PartialDate(last.Year, last.Month);
            return month is { } known && known.Last <= last ? Period.Of(known) : null;
        }

        const int Thursday = 4; // a week belongs where its Thursday lies, as in ISO 8601
        var day = Unit == TimeUnit.Week ? Nth(first, last, Thursday, which)
            : Weekday is { } weekday ? Nth(first, last, weekday, which)
            : NthDay(first, last, which);
        return day is not { } found || found < first || found > last ? null
            : Unit == TimeUnit.Week ? Period.WeekOf(found)
            : Period.Of(found);
    }

    private static DateOnly? NthDay(DateOnly first, DateOnly last, int which) => which > 0 ? Period.Shifted(first, which - 1) : last;

    private static DateOnly? Nth(DateOnly first, DateOnly last, int weekday, int which) => which > 0
        ? Period.Shifted(first, ((weekday - 1 - Period.DaysSinceMonday(first) + 7) % 7) + ((which - 1) * 7L))
        : Period.Shifted(last, -((Period.DaysSinceMonday(last) - weekday + 8) % 7));
}
