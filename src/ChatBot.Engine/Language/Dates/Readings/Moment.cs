using System.Globalization;
using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A second of the calendar, or the stretch from one to another.</summary>
internal readonly record struct Moment(DateTime Start, DateTime? End = null)
{
    /// <summary>So many hours, minutes or seconds on or back; null past the ends of the calendar or for a longer unit.</summary>
    public static Moment? Shifted(DateTime from, TimeUnit unit, decimal count)
    {
        var seconds = unit switch
        {
            TimeUnit.Second => 1,
            TimeUnit.Minute => 60,
            TimeUnit.Hour => 3_600,
            _ => 0,
        };
        const decimal Most = int.MaxValue; // some 68 years of seconds
        if (seconds == 0 || Math.Abs(count) > Most / 3_600)
        {
            return null;
        }

        var ticks = from.Ticks + (long)(count * seconds * TimeSpan.TicksPerSecond);
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new Moment(new DateTime(ticks)) : null;
    }

    /// <summary>From this moment to a later one.</summary>
    public Moment To(Moment end) => new(Start, end.Start);

    /// <summary>In EDTF.</summary>
    public Meaning Meaning(DateAnchor anchor) => new(
        End is { } end ? $"{Name(Start)}/{Name(end)}" : Name(Start),
        (DateOnly.FromDateTime(Start), DateOnly.FromDateTime(End ?? Start)),
        anchor);

    private static string Name(DateTime moment) =>
        moment.ToString(moment.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
