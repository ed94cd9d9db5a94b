using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Commands.Evaluation.Dates;

/// <summary>Compares values of dates by what they mean: <c>16XX</c> and <c>1600-01-01/1699-12-31</c> are the same days.</summary>
/// <remarks>
/// Reads EDTF (<see href="https://www.loc.gov/standards/datetime/"/>) with times, and as TIMEX3 writes them <c>--12</c> for a
/// December of no known year, <c>2018-W22</c> for a week and <c>2018-W22-WE</c> for its end. Seasons are those of the northern half of the world, whole months; winter ends in the next year.
/// </remarks>
internal static partial class CalendarValue
{
    private const string Open = "..";

    /// <summary>Whether both denote the same first and last day, and the same times; what is no date must be the same letter for letter.</summary>
    public static bool Means(string left, string right) => left == right || Spread(left) == Spread(right);

    /// <summary>First and last day, or the time where one is given: <c>2024-02</c> is <c>2024-02-01/2024-02-29</c>. What is no date comes back as it is.</summary>
    public static string Spread(string value)
    {
        value = WithoutSeasonLetters(value);
        if (Seconds(value) is { } seconds)
        {
            return string.Create(CultureInfo.InvariantCulture, $"PT{seconds:0.###}S");
        }

        var slash = value.IndexOf('/');
        var (from, to) = slash < 0 ? (value, value) : (value[..slash], value[(slash + 1)..]);
        if (to.StartsWith('T') && from.IndexOf('T') is > 0 and var time)
        {
            to = from[..time] + to; // 2024-09-24T13:00/T15:00 ends on the day it begins
        }

        return Bound(from, isLast: false) is { } first && Bound(to, isLast: true) is { } last ? $"{first}/{last}" : value;
    }

    /// <summary>TIMEX3 writes <c>2016-SU</c> for EDTF's <c>2016-22</c>.</summary>
    private static string WithoutSeasonLetters(string value) => value.Length < 7 || value[^3] != '-' ? value : value[^2..] switch
    {
        "SP" => value[..^2] + "21",
        "SU" => value[..^2] + "22",
        "FA" => value[..^2] + "23",
        "WI" => value[..^2] + "24",
        _ => value,
    };

    /// <summary>Hours, minutes and seconds of a duration: <c>PT3H</c> lasts as long as <c>PT180M</c>.</summary>
    private static decimal? Seconds(string value)
    {
        if (!value.StartsWith("PT", StringComparison.Ordinal) || Clock().Match(value) is not { Success: true } parts)
        {
            return null;
        }

        return (Count(parts.Groups["hours"]) * 3_600) + (Count(parts.Groups["minutes"]) * 60) + Count(parts.Groups["seconds"]);

        static decimal Count(Group digits) => digits.Success ? decimal.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
    }

    private static string? Bound(string text, bool isLast)
    {
        if (text is Open or "")
        {
            return Open;
        }

        if (Weeks().Match(text) is { Success: true } week)
        {
            return Week(week.Groups, isLast);
        }

        // How sure the writer was does not change which days are meant.
        if (Form().Match(text.Replace("~", "").Replace("?", "").Replace("%", "")) is not { Success: true } parts)
        {
            return null;
        }

        var time = Time(parts.Groups["time"]);
        return !parts.Groups["year"].Success ? time
            : Day(parts.Groups, isLast) is { } day ? day + time
            : null;
    }

    // ISO 8601's weeks, which begin on Mondays; the last one of 9999 ends outside the calendar.
    private static string? Week(GroupCollection parts, bool isLast)
    {
        var (year, week) = (Number(parts["year"])!.Value, Number(parts["week"])!.Value);
        return year is > 0 and < 9999 && week > 0 && week <= ISOWeek.GetWeeksInYear(year)
            ? ISOWeek.ToDateTime(year, week, isLast ? DayOfWeek.Sunday : parts["weekend"].Success ? DayOfWeek.Saturday : DayOfWeek.Monday)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static string? Day(GroupCollection parts, bool isLast)
    {
        var year = Year(parts["year"].Value, isLast);
        var month = Number(parts["month"]) ?? (isLast ? 12 : 1);
        if (month > 12)
        {
            (var next, month) = Months(month, isLast);
            year = next ? Next(year) : year;
        }

        return month is >= 1 and <= 12
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{Number(parts["day"]) ?? (isLast ? DaysIn(year, month) : 1):00}")
            : null;
    }

    // To the second: 06 and 06:00 are 06:00:00.
    private static string Time(Group clock) => clock.Success ? $"T{clock.Value}{":00:00"[(clock.Length - 2)..]}" : "";

    private static string Year(string text, bool isLast)
    {
        if (text is "-" or "XXXX")
        {
            return "XXXX";
        }

        var digits = text.Replace('X', isLast ? '9' : '0').TrimStart('Y');
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year)
            ? year.ToString("0000", CultureInfo.InvariantCulture)
            : digits;
    }

    // EDTF's codes: 21 to 24 are the seasons from spring on (25 to 28 the northern ones), 33 to 36 quarters, 40 and 41 halves.
    private static (bool NextYear, int Month) Months(int code, bool isLast) => code switch
    {
        24 or 28 => isLast ? (true, 2) : (false, 12),
        >= 21 and <= 27 => (false, ((code - 21) % 4 * 3) + (isLast ? 5 : 3)),
        >= 33 and <= 36 => (false, ((code - 33) * 3) + (isLast ? 3 : 1)),
        40 or 41 => (false, ((code - 40) * 6) + (isLast ? 6 : 1)),
        _ => (false, code),
    };

    private static string Next(string year) =>
        long.TryParse(year, CultureInfo.InvariantCulture, out var number) ? (number + 1).ToString("0000", CultureInfo.InvariantCulture) : year;

    // The calendar repeats after 400 years; a February of no known year may have 29 days.
    private static int DaysIn(string year, int month) =>
        DateTime.DaysInMonth(long.TryParse(year, CultureInfo.InvariantCulture, out var number) ? (int)(((number % 400) + 400) % 400) + 2000 : 2000, month);

    private static int? Number(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^((?<year>Y?-?[0-9]{3,18}|[0-9]{1,3}X{1,3}|XXXX|-(?=-))(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?)?((T|^(?=[0-9]{2}:))(?<time>[0-9]{2}(:[0-9]{2}){0,2}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex("^(?<year>[0-9]{4})-W(?<week>[0-9]{2})(?<weekend>-WE)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"^PT((?<hours>[0-9]{1,9}(\.[0-9]{1,9})?)H)?((?<minutes>[0-9]{1,9}(\.[0-9]{1,9})?)M)?((?<seconds>[0-9]{1,9}(\.[0-9]{1,9})?)S)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
