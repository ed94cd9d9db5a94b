using System.Globalization;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A day that comes every year by a rule: "Christmas", "Thanksgiving", "Easter".</summary>
internal sealed record HolidayReading(string Name, string Rule, int? Shift = null) : YearlyReading(Name, Shift)
{
    /// <inheritdoc/>
    public override Period? In(int year) =>
        year is >= 1 and <= 9999 && DayIn(year) is { } day ? Period.Of(day) : null;

    private DateOnly? DayIn(int year)
    {
        if (Rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return Period.Shifted(Easter(year), int.Parse(Rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        var month = Digits(0, 2);
        if (Rule.Length == 5)
        {
            return Period.TryDay(year, month, Digits(3, 2), out var day) ? day : null;
        }

        var extra = Rule.Length > 6 ? Digits(7, Rule.Length - 7) : 0;
        return Period.Shifted(NthWeekday(year, month, Digits(3, 1), Digits(5, 1)), extra);
    }

    /// <summary>The first, second … Monday (1) to Sunday (7) of a month; 9 asks for the last.</summary>
    private static DateOnly NthWeekday(int year, int month, int which, int weekday)
    {
        if (which == 9)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-((Period.DaysSinceMonday(last) - weekday + 8) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - 1 - Period.DaysSinceMonday(first) + 7) % 7) + ((which - 1) * 7));
    }

    /// <summary>
    /// Easter Sunday of the Gregorian calendar by the anonymous algorithm in J. Meeus, Astronomical Algorithms (1991), chapter 8.
    /// </summary>
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var correction = (century + 8) / 25;
        var epact = ((19 * golden) + century - (century / 4) - ((century - correction + 1) / 3) + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var day = epact + toSunday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    private int Digits(int start, int length) => int.Parse(Rule.AsSpan(start, length), CultureInfo.InvariantCulture);
}
