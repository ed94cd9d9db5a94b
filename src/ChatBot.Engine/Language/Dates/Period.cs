using System.Globalization;
using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates;

/// <summary>A stretch of the calendar with its name in EDTF.</summary>
/// <param name="Edtf">Its name.</param>
/// <param name="Days">Its first and last day, where both lie in the years 1 to 9999.</param>
internal readonly record struct Period(string Edtf, (DateOnly First, DateOnly Last)? Days)
{
    private const int MonthsInYear = 12;

    /// <summary>One day.</summary>
    public static Period Of(DateOnly day) => new(PartialDate.From(day).ToString(), (day, day));

    /// <summary>A day, month or year, as far as it is known.</summary>
    public static Period Of(PartialDate date) => new(date.ToString(), (date.First, date.Last));

    /// <summary>A year; 0 is 1 BC, as in ISO 8601. Beyond four digits EDTF writes a Y before it.</summary>
    public static Period Year(int year) => year switch
    {
        >= 1 and <= 9999 => Of(new PartialDate(year)),
        < -9999 or > 9999 => new(string.Create(CultureInfo.InvariantCulture, $"Y{year}"), null),
        _ => new(year.ToString("0000", CultureInfo.InvariantCulture), null),
    };

    /// <summary>A month; null outside the years 1 to 9999.</summary>
    public static Period? Month(int year, int month) => year is >= 1 and <= 9999 ? Of(new PartialDate(year, month)) : null;

    /// <summary>A day; null if the calendar has none such.</summary>
    public static Period? Day(int year, int month, int day) => TryDay(year, month, day, out var date) ? Of(date) : null;

    /// <summary>The ten years that begin with a year such as 1980.</summary>
    public static Period Decade(int first) =>
        first is >= 10 and <= 9990
            ? new(string.Create(CultureInfo.InvariantCulture, $"{first / 10:000}X"), Years(first, first + 9))
            : Year(first).To(Year(first + 9));

    /// <summary>A century: 20 is 1900 to 1999 as people count; -5 is the fifth before Christ.</summary>
    public static Period Century(int number) => number switch
    {
        >= 2 and <= 99 => new(string.Create(CultureInfo.InvariantCulture, $"{number - 1:00}XX"), Years((number - 1) * 100, (number * 100) - 1)),
        1 => Year(1).To(Year(99)),
        _ => Year((number * 100) + 1).To(Year((number + 1) * 100)),
    };

    /// <summary>A quarter, 1 to 4, of a year.</summary>
    public static Period Quarter(int year, int quarter) => Months(year, (quarter * 3) - 2, 3);

    /// <summary>So many months of a year.</summary>
    public static Period Months(int year, int first, int count) =>
        Of(new PartialDate(year, first)).To(Of(new PartialDate(year, first + count - 1)));

    /// <summary>A season by its EDTF code, 21 spring to 24 winter, of the northern half of the world; winter goes on into the next year.</summary>
    public static Period Season(int year, int code)
    {
        const int FirstSpringMonth = 3;
        var first = new DateOnly(year, ((code - 21) * 3) + FirstSpringMonth, 1);
        var last = year < 9999 || code < 24 ? first.AddMonths(3).AddDays(-1) : DateOnly.MaxValue;
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{code}"), (first, last));
    }

    /// <summary>From Monday to Sunday.</summary>
    public static Period WeekOf(DateOnly day)
    {
        var monday = Shifted(day, -DaysSinceMonday(day)) ?? DateOnly.MinValue;
        return Of(monday).To(Of(Shifted(monday, 6) ?? DateOnly.MaxValue));
    }

    /// <summary>How many days before <paramref name="day"/> its week began; 0 on a Monday.</summary>
    public static int DaysSinceMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    /// <summary>A day so many days later; null past the ends of the calendar.</summary>
    public static DateOnly? Shifted(DateOnly day, long days)
    {
        var number = day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;
    }

    /// <summary>A month so many months later; null past the ends of the calendar.</summary>
    public static PartialDate? ShiftedMonth(int year, int month, long months)
    {
        var number = ((long)year * MonthsInYear) + month - 1 + months;
        return number >= MonthsInYear && number < 10_000L * MonthsInYear
            ? new PartialDate((int)(number / MonthsInYear), (int)(number % MonthsInYear) + 1)
            : null;
    }

    /// <summary>Whether the calendar has this day, and which it is.</summary>
    public static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > MonthsInYear || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>From the beginning of this to the end of <paramref name="other"/>.</summary>
    public Period To(Period other) => new(
        $"{BoundName(first: true)}/{other.BoundName(first: false)}",
        Days is { } mine && other.Days is { } theirs && mine.First <= theirs.Last ? (mine.First, theirs.Last) : null);

    /// <summary>The early, middle or late part; the whole where it is only a day long or its days are not known.</summary>
    /// <remarks>Halves of a decade or month, thirds of anything longer or shorter: there is no rule, only habit.</remarks>
    public Period Narrowed(Part part)
    {
        if (part == Part.Whole || Days is not { } days || days.First == days.Last)
        {
            return this;
        }

        var length = days.Last.DayNumber - days.First.DayNumber + 1;
        return length switch
        {
            <= 31 and >= 28 => DaysOfMonth(days.First, part),
            >= 360 and <= 366 => MonthsOfYear(days.First.Year, part),
            >= 3_600 and <= 3_660 => YearsFrom(days.First.Year, part, early: (0, 4), mid: (3, 6), late: (5, 9)),
            >= 36_000 and <= 36_600 => YearsFrom(days.First.Year / 100 * 100, part, early: (0, 24), mid: (40, 59), late: (75, 99)),
            _ => this,
        };
    }

    private static Period DaysOfMonth(DateOnly first, Part part) => part switch
    {
        Part.Early => Of(first).To(Of(first.AddDays(14))),
        Part.Mid => Of(first.AddDays(9)).To(Of(first.AddDays(19))),
        _ => Of(first.AddDays(14)).To(Of(new PartialDate(first.Year, first.Month).Last)),
    };

    private static Period MonthsOfYear(int year, Part part) => part switch
    {
        Part.Early => Months(year, 1, 4),
        Part.Mid => Months(year, 5, 4),
        _ => Months(year, 9, 4),
    };

    private static Period YearsFrom(int first, Part part, (int From, int To) early, (int From, int To) mid, (int From, int To) late)
    {
        var (from, to) = part == Part.Early ? early : part == Part.Mid ? mid : late;
        return Year(Math.Max(1, first + from)).To(Year(first + to));
    }

    private static (DateOnly First, DateOnly Last)? Years(int first, int last) =>
        (new DateOnly(Math.Max(1, first), 1, 1), new DateOnly(last, 12, 31));

    /// <summary>What an interval calls its bound: plain years and months, for a decade or a season as a bound says less.</summary>
    private string BoundName(bool first)
    {
        if (Edtf.IndexOf('/') is >= 0 and var slash)
        {
            return first ? Edtf[..slash] : Edtf[(slash + 1)..];
        }

        var isSeason = Edtf.Length == 7 && Edtf[5] == '2';
        if (Days is not { } days || !(isSeason || Edtf.Contains('X')))
        {
            return Edtf;
        }

        var bound = first ? days.First : days.Last;
        return new PartialDate(bound.Year, isSeason ? bound.Month : null).ToString();
    }
}
