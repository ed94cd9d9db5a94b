using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates;

/// <summary>Counting in whole units of the calendar.</summary>
internal static class CalendarUnits
{
    private const int LastDecade = 9990;

    /// <summary>
    /// The unit around a date, so many on: around 2024-09-24, a week and -1 give the week before.
    /// Null where the date is not known so precisely, or where the calendar ends.
    /// </summary>
    public static Period? Around(PartialDate date, TimeUnit unit, long shift) => unit switch
    {
        TimeUnit.Day => Day(date, shift) is { } day ? Period.Of(day) : null,
        TimeUnit.Week => Day(date, shift * 7) is { } day ? Period.WeekOf(day.First) : null,
        TimeUnit.Weekend => Weekend(date, shift),
        TimeUnit.Month => Month(date, shift) is { } month ? Period.Of(month) : null,
        TimeUnit.Quarter => Quarter(date, shift),
        TimeUnit.Year => Multiple(date.Year, 1, shift) is { } year ? Period.Year(year) : null,
        TimeUnit.Decade => Multiple(date.Year, 10, shift) is { } year ? Period.Decade(year) : null,
        TimeUnit.Century => Multiple(date.Year, 100, shift) is { } year ? Period.Century((year / 100) + 1) : null,
        _ => null,
    };

    /// <summary>The same date so many units later (negative: earlier), as precise as it was; null where it cannot be counted.</summary>
    public static PartialDate? Moved(PartialDate date, TimeUnit unit, decimal count)
    {
        const decimal Most = 100_000;
        if (Math.Abs(count) > Most)
        {
            return null;
        }

        return unit switch
        {
            TimeUnit.Hour => Day(date, (long)Math.Ceiling(count / 24)),
            TimeUnit.Day => Day(date, (long)count),
            TimeUnit.Week => Day(date, (long)(count * 7)),
            TimeUnit.Fortnight => Day(date, (long)(count * 14)),
            TimeUnit.Month => SameDay(date, (long)count),
            TimeUnit.Quarter => SameDay(date, (long)count * 3),
            TimeUnit.Year => SameDay(date, (long)(count * 12)),
            TimeUnit.Decade => SameDay(date, (long)count * 120),
            _ => null,
        };
    }

    private static PartialDate? Day(PartialDate date, long days) =>
        date.Day is not null && Period.Shifted(date.First, days) is { } day ? PartialDate.From(day) : null;

    private static PartialDate? Month(PartialDate date, long months) =>
        date.Month is { } month ? Period.ShiftedMonth(date.Year, month, months) : null;

    private static Period? Weekend(PartialDate date, long shift) =>
        Day(date, (shift * 7) + 5 - Period.DaysSinceMonday(date.First)) is { } saturday && Day(saturday, 1) is { } sunday
            ? Period.Of(saturday).To(Period.Of(sunday))
            : null;

    private static Period? Quarter(PartialDate date, long shift) =>
        date.Month is { } month && Month(date, (shift * 3) - ((month - 1) % 3)) is { Month: { } first } start
            ? Period.Months(start.Year, first, 3)
            : null;

    /// <summary>The first year of the ten or hundred years around a year, so many on.</summary>
    private static int? Multiple(int year, int length, long shift) =>
        ((year / length) + shift) * length is >= 0 and <= LastDecade and var first && (length > 1 || first > 0) ? (int)first : null;

    /// <summary>The same day of another month, or its last one if it is shorter.</summary>
    private static PartialDate? SameDay(PartialDate date, long months) => (Month(date, months), date.Day) switch
    {
        ({ Month: { } month } other, { } day) => new PartialDate(other.Year, month, Math.Min(day, other.Last.Day)),
        (var other, _) => other,
    };
}
