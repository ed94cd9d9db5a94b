using System.Globalization;
using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A date so far from another: "three days ago", "two years later", "two weeks before Christmas".</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Direction">1 on, -1 back.</param>
/// <param name="FromTold">Whether it is counted from the date told last rather than from the day of writing.</param>
/// <param name="Start">The expression it is counted from, if it names one.</param>
/// <param name="IsToTheDay">Whether "two years from now" is a day, because a weekday is looked for beside it.</param>
internal sealed record DistanceReading(Amount Amount, TimeUnit Unit, int Direction, bool FromTold, Reading? Start = null, bool IsToTheDay = false) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => Unit < TimeUnit.Day ? DateType.Time : DateType.Date;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        if (Unit < TimeUnit.Day && Start is null && Amount.Count is { } clockUnits && telling.WrittenMoment is { } moment
            && Moment.Shifted(moment, Unit, clockUnits * Direction) is { } shifted)
        {
            return shifted.Meaning(new DateAnchor(PartialDate.From(DateOnly.FromDateTime(moment)), Rule(clockUnits)));
        }

        var start = Start is not null ? Start.Resolve(telling).AsDate : FromTold ? telling.Told ?? telling.Written : telling.Written;
        if (start is not { } from)
        {
            return Meaning.Unknown;
        }

        if (Amount.Count is { } count)
        {
            var isExact = (Start is not null || IsToTheDay) && from.Day is not null && count % 1 == 0;
            return Meaning.Of(
                isExact && CalendarUnits.Moved(from, Unit, count * Direction) is { } day ? Period.Of(day) : At(from, count),
                new DateAnchor(from, Rule(count)));
        }

        return Unit < TimeUnit.Day ? Meaning.Of(CalendarUnits.Around(from, TimeUnit.Day, 0), new DateAnchor(from, "this day"))
            : Direction < 0 ? new Meaning($"../{from}", null, new DateAnchor(from, "some time before this date"))
            : Meaning.Unknown;
    }

    /// <summary>As precise as the unit: "two years ago" is a year, "two months ago" a month, all else a day.</summary>
    private Period? At(PartialDate from, decimal count)
    {
        const int DeepPast = 100_000;
        if (count > DeepPast)
        {
            return Unit == TimeUnit.Year && Direction < 0 && count < int.MaxValue ? Period.Year((int)-count) : null;
        }

        var whole = (long)decimal.Truncate(count) * Direction;
        return Unit switch
        {
            TimeUnit.Second or TimeUnit.Minute => CalendarUnits.Around(from, TimeUnit.Day, 0),
            TimeUnit.Hour => CalendarUnits.Around(from, TimeUnit.Day, (long)decimal.Round(count * Direction / 24)),
            TimeUnit.Day or TimeUnit.Month => CalendarUnits.Around(from, Unit, whole),
            TimeUnit.Week => CalendarUnits.Around(from, TimeUnit.Day, whole * 7),
            TimeUnit.Fortnight => CalendarUnits.Around(from, TimeUnit.Day, whole * 14),
            TimeUnit.Quarter => CalendarUnits.Around(from, TimeUnit.Month, whole * 3),
            TimeUnit.Year when count % 1 != 0 => CalendarUnits.Around(from, TimeUnit.Month, (long)(count * 12) * Direction),
            TimeUnit.Year => Period.Year((int)(from.Year + whole)),
            TimeUnit.Decade => Period.Year((int)(from.Year + (whole * 10))),
            TimeUnit.Century => Period.Year((int)(from.Year + (whole * 100))),
            _ => null,
        };
    }

    private string Rule(decimal count)
    {
        var unit = Unit.ToString().ToLowerInvariant();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count:0.##} {unit}{(count == 1 ? "" : "s")} {(Direction < 0 ? "before" : "after")} this date");
    }
}
