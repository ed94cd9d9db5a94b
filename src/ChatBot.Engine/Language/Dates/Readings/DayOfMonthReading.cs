using System.Globalization;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A day of a month that is not named: "the 18th", "Friday the 26th".</summary>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">1 Monday to 7 Sunday, where it is told: the day is looked for where both agree.</param>
internal sealed record DayOfMonthReading(int Day, int? Weekday) : Reading
{
    /// <summary>A day of the month falls on each weekday within this many months.</summary>
    private const int MostMonths = 96;

    /// <summary>In days: whoever leaves out the month means this one or the one beside it, whatever the verb seems to say.</summary>
    private const int Far = 62;

    /// <inheritdoc/>
    public override bool CountsFromItsDay => Weekday is not null;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        if (!telling.CountsFromItsDay && telling.ToldInFull is { Month: { } month } told
            && Matching(told.Year, month) is { } sameMonth)
        {
            return Meaning.Of(Period.Of(sameMonth), new DateAnchor(told, "in the month told before"));
        }

        if (telling.WrittenDay is not { } written)
        {
            return Meaning.Unknown;
        }

        var (last, next) = (Nearest(written, -1), Nearest(written, 1));
        var (since, until) = (written.DayNumber - last?.DayNumber, next?.DayNumber - written.DayNumber);
        var isNext = telling.Tense switch
        {
            Tense.Future => !(until > Far && since <= Far),
            Tense.Past => since > Far && until <= Far,
            _ => until < since,
        };
        return (isNext ? next ?? last : last ?? next) is { } day
            ? Meaning.Of(Period.Of(day), new DateAnchor(PartialDate.From(written), Rule(isNext)))
            : Meaning.Unknown;
    }

    private DateOnly? Nearest(DateOnly written, int direction)
    {
        for (var months = 0; months <= MostMonths; months++)
        {
            if (Period.ShiftedMonth(written.Year, written.Month, months * direction) is { Month: { } month } shifted
                && Matching(shifted.Year, month) is { } day
                && (day == written || day > written == direction > 0))
            {
                return day;
            }
        }

        return null;
    }

    private DateOnly? Matching(int year, int month) =>
        Period.TryDay(year, month, Day, out var day) && (Weekday is null || Period.DaysSinceMonday(day) == Weekday - 1) ? day : null;

    private string Rule(bool isNext) =>
        string.Create(CultureInfo.InvariantCulture, $"the {(isNext ? "next" : "last")} {Day}. of a month from this date");
}
