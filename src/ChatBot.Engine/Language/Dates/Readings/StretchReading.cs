using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A stretch that ends or begins with the writing: "the past three days", "the next five years", "recent weeks".</summary>
/// <param name="Amount">How many; vague ones have an open end.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Direction">1 on, -1 back.</param>
/// <param name="IsFromToday">Whether it begins with the day of writing rather than on the next: "within three days".</param>
internal sealed record StretchReading(Amount Amount, TimeUnit Unit, int Direction, bool IsFromToday = false) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => Unit < TimeUnit.Day ? DateType.Duration : DateType.Date;

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

        if (Unit < TimeUnit.Day && telling.WrittenMoment is { } moment && Moment.Shifted(moment, Unit, count * Direction) is { } other)
        {
            var now = new Moment(moment);
            return (Direction < 0 ? other.To(now) : now.To(other)).Meaning(anchor);
        }

        if (Unit < TimeUnit.Day)
        {
            return new Meaning(Amount.ToDuration(Unit), Period.Of(written).Days, anchor);
        }

        var period = IsFromToday ? FromToday(written, count)
            : Unit == TimeUnit.Quarter ? Quarters(written, count)
            : Direction < 0 ? UpTo(written, count)
            : On(written, count);
        return Meaning.Of(period, anchor);
    }

    private Period? FromToday(PartialDate written, decimal count) =>
        CalendarUnits.Moved(written, Unit, count) is { } end ? Period.Of(written).To(Period.Of(end)) : null;

    private Period? UpTo(PartialDate written, decimal count) =>
        CalendarUnits.Moved(written, Unit, -count) is { } start ? Period.Of(start).To(Period.Of(written)) : null;

    /// <summary>"The next three days" begin tomorrow.</summary>
    private Period? On(PartialDate written, decimal count)
    {
        var first = CalendarUnits.Moved(written, TimeUnit.Day, 1) ?? written;
        return CalendarUnits.Moved(first, Unit, count) is { } behind
            ? Period.Of(first).To(Period.Of(CalendarUnits.Moved(behind, TimeUnit.Day, -1) ?? behind))
            : null;
    }

    /// <summary>Quarters are whole ones.</summary>
    private Period? Quarters(PartialDate written, decimal count)
    {
        const int Most = 40_000;
        var near = CalendarUnits.Around(written, Unit, Direction);
        var far = CalendarUnits.Around(written, Unit, (long)Math.Min(count, Most) * Direction);
        return near is { } one && far is { } other ? (Direction < 0 ? other.To(one) : one.To(other)) : null;
    }
}
