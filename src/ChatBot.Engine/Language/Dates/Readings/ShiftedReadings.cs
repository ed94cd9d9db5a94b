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
        var start = FromTold ? telling.Told ?? (Shift == 0 ? null : telling.Written) : telling.Written;
        if (start is not { } from)
        {
            return Meaning.Unknown;
        }

        // "The weekend" of the news is the one gone by, unless the clause looks ahead.
        var shift = Unit == TimeUnit.Weekend && Shift == 0 && telling.Tense != Tense.Future ? LatestWeekend(from) : Shift;
        var period = Of(from, Unit, shift)?.Narrowed(Part);
        var name = Unit.ToString().ToLowerInvariant();
        var rule = Shift switch
        {
            0 => $"the {name} of this date",
            -1 => $"the {name} before this date",
            1 => $"the {name} after this date",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Shift)} {name}s {(Shift < 0 ? "before" : "after")} this date"),
        };
        return Meaning.Of(period, new DateAnchor(from, rule));
    }

    /// <summary>The unit around a date, so many on; null where the date is not known so precisely.</summary>
    public static Period? Of(PartialDate from, TimeUnit unit, long shift)
    {
        var day = from.Day is null ? (DateOnly?)null : from.First;
        switch (unit)
        {
            case TimeUnit.Day:
                return day is { } d && Period.Shifted(d, shift) is { } shifted ? Period.Of(shifted) : null;
            case TimeUnit.Week:
                return day is { } w && Period.Shifted(w, shift * 7) is { } inWeek ? Period.WeekOf(inWeek) : null;
            case TimeUnit.Weekend:
                return day is { } e && Period.Shifted(e, (shift * 7) + 5 - Period.DaysSinceMonday(e)) is { } saturday
                    && Period.Shifted(saturday, 1) is { } sunday ? Period.Of(saturday).To(Period.Of(sunday)) : null;
            case TimeUnit.Month:
                return from.Month is { } m && Period.ShiftedMonth(from.Year, m, shift) is { } month ? Period.Of(month) : null;
            case TimeUnit.Quarter:
                return from.Month is { } q && Period.ShiftedMonth(from.Year, ((q - 1) / 3 * 3) + 1, shift * 3) is { Month: { } first } start
                    ? Period.Months(start.Year, first, 3) : null;
            case TimeUnit.Year:
                return InCalendar(from.Year + shift) ? Period.Year((int)(from.Year + shift)) : null;
            case TimeUnit.Decade:
                return InCalendar((from.Year / 10 * 10) + (shift * 10)) ? Period.Decade((int)((from.Year / 10 * 10) + (shift * 10))) : null;
            case TimeUnit.Century:
                return InCalendar((from.Year / 100 * 100) + (shift * 100)) ? Period.Century((int)((from.Year / 100) + 1 + shift)) : null;
            default:
                return null;
        }
    }

    private static bool InCalendar(long year) => year is >= 1 and <= 9990;

    private static int LatestWeekend(PartialDate from) =>
        from.Day is not null && Period.DaysSinceMonday(from.First) >= 5 ? 0 : -1;
}

/// <summary>A date so far from another: "three days ago", "two years later", "two weeks before Christmas".</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Direction">1 on, -1 back.</param>
/// <param name="FromTold">Whether it is counted from the date told last rather than from the day of writing.</param>
/// <param name="Start">The expression it is counted from, if it names one.</param>
internal sealed record DistanceReading(Amount Amount, TimeUnit Unit, int Direction, bool FromTold, Reading? Start = null) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => Unit < TimeUnit.Day ? DateType.Time : DateType.Date;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var start = Start is not null ? Start.Resolve(telling).AsDate : FromTold ? telling.Told : telling.Written;
        if (start is not { } from)
        {
            return Meaning.Unknown;
        }

        if (Unit < TimeUnit.Day && Amount.Count is null)
        {
            return Meaning.Of(UnitReading.Of(from, TimeUnit.Day, 0), new DateAnchor(from, "this day"));
        }

        if (Amount.Count is not { } count)
        {
            return Direction < 0 && !FromTold && Start is null ? new Meaning($"../{from}", null, null) : Meaning.Unknown;
        }

        var words = string.Create(CultureInfo.InvariantCulture,
            $"{count:0.##} {Unit.ToString().ToLowerInvariant()}{(count == 1 ? "" : "s")} {(Direction < 0 ? "before" : "after")} this date");
        return Meaning.Of(At(from, count), new DateAnchor(from, words));
    }

    private Period? At(PartialDate from, decimal count)
    {
        const decimal Most = 100_000;
        if (count > Most)
        {
            return Unit == TimeUnit.Year && Direction < 0 && count < int.MaxValue ? Period.Year((int)-count) : null;
        }

        var whole = (long)decimal.Truncate(count) * Direction;
        return Unit switch
        {
            TimeUnit.Second or TimeUnit.Minute => UnitReading.Of(from, TimeUnit.Day, 0),
            TimeUnit.Hour => UnitReading.Of(from, TimeUnit.Day, (long)decimal.Round(count * Direction / 24)),
            TimeUnit.Day or TimeUnit.Month => UnitReading.Of(from, Unit, whole),
            TimeUnit.Week => UnitReading.Of(from, TimeUnit.Day, whole * 7),
            TimeUnit.Fortnight => UnitReading.Of(from, TimeUnit.Day, whole * 14),
            TimeUnit.Quarter => UnitReading.Of(from, TimeUnit.Month, whole * 3),
            TimeUnit.Year when count % 1 != 0 => UnitReading.Of(from, TimeUnit.Month, (long)(count * 12) * Direction),
            TimeUnit.Year => Period.Year((int)(from.Year + whole)),
            TimeUnit.Decade => Period.Year((int)(from.Year + (whole * 10))),
            TimeUnit.Century => Period.Year((int)(from.Year + (whole * 100))),
            _ => null,
        };
    }
}

/// <summary>A stretch that ends or begins with the writing: "the past three days", "the next five years", "recent weeks".</summary>
internal sealed record StretchReading(Amount Amount, TimeUnit Unit, int Direction) : Reading
{
    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        if (telling.Written is not { } written)
        {
            return Meaning.Unknown;
        }

        var anchor = new DateAnchor(written, Direction < 0 ? "up to this date" : "from this date on");
        if (Amount.Count is not { } count)
        {
            return new Meaning(Direction < 0 ? $"../{written}" : $"{written}/..", null, anchor);
        }

        if (Unit == TimeUnit.Quarter && UnitReading.Of(written, Unit, Direction) is { } near
            && UnitReading.Of(written, Unit, (long)Math.Min(count, 5_000) * Direction) is { } last)
        {
            return Meaning.Of(Direction < 0 ? last.To(near) : near.To(last), anchor);
        }

        // "The next three days" begin tomorrow.
        written = Direction > 0 && written.Day is not null && Period.Shifted(written.First, 1) is { } tomorrow ? PartialDate.From(tomorrow) : written;
        var unit = Unit is TimeUnit.Decade ? TimeUnit.Year : Unit;
        var far = Far(written, unit, Unit is TimeUnit.Decade ? count * 10 : count);
        var period = far is { } other ? Direction < 0 ? Period.Of(other).To(Period.Of(written)) : Period.Of(written).To(Period.Of(Before(other))) : (Period?)null;
        return Meaning.Of(period, anchor);
    }

    /// <summary>The day before the end of a stretch that is counted from its first day on.</summary>
    private static PartialDate Before(PartialDate end) =>
        end.Day is not null && Period.Shifted(end.First, -1) is { } day ? PartialDate.From(day) : end;

    private PartialDate? Far(PartialDate written, TimeUnit unit, decimal count)
    {
        if (count > 5_000)
        {
            return null;
        }

        var months = unit switch
        {
            TimeUnit.Year => count * 12,
            TimeUnit.Quarter => count * 3,
            TimeUnit.Month => count,
            _ => 0,
        };
        if (months > 0)
        {
            return written.Month is { } month && Period.ShiftedMonth(written.Year, month, (long)months * Direction) is { } far
                ? SameDayOf(far, written.Day)
                : null;
        }

        var days = unit switch { TimeUnit.Day => count, TimeUnit.Week => count * 7, TimeUnit.Fortnight => count * 14, TimeUnit.Hour => Math.Ceiling(count / 24), _ => 0 };
        return days > 0 && written.Day is not null && Period.Shifted(written.First, (long)days * Direction) is { } day ? PartialDate.From(day) : null;
    }

    private static PartialDate SameDayOf(PartialDate month, int? day) =>
        day is { } d ? PartialDate.From(new DateOnly(month.Year, month.Month!.Value, Math.Min(d, month.Last.Day))) : month;
}
