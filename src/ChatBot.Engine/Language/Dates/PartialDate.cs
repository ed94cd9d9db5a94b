using System.Globalization;

namespace ChatBot.Language.Dates;

/// <summary>A day of the Gregorian calendar, or a month or year as a whole where no more is known.</summary>
/// <remarks>Written and read in EDTF, the ISO 8601-2 form: <c>2024-09-24</c>, <c>2024-09</c>, <c>2024</c>.</remarks>
public readonly record struct PartialDate
{
    /// <summary>Creates a date; a day needs a month, and all must exist in the calendar (years 1 to 9999).</summary>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
        {
            throw new ArgumentException("A day needs its month.", nameof(day));
        }

        First = new DateOnly(year, month ?? 1, day ?? 1);
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, if it is known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, if it is known.</summary>
    public int? Day { get; }

    /// <summary>The first day that it may mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day that it may mean.</summary>
    public DateOnly Last => this switch
    {
        { Day: not null } => First,
        { Month: { } month } => new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)),
        _ => new DateOnly(Year, 12, 31),
    };

    /// <summary>The date known to the day.</summary>
    public static PartialDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads <c>2024</c>, <c>2024-09</c> or <c>2024-09-24</c>; a time behind a <c>T</c> or a blank is passed over.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        text = text.Trim();
        var time = text.IndexOfAny('T', ' ');
        text = time < 0 ? text : text[..time];
        foreach (var form in (ReadOnlySpan<string>)["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        {
            if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                date = new PartialDate(day.Year, form.Length > 4 ? day.Month : null, form.Length > 7 ? day.Day : null);
                return true;
            }
        }

        date = default;
        return false;
    }

    /// <summary>In EDTF.</summary>
    public override string ToString() => (Month, Day) switch
    {
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
        ({ } month, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };
}
