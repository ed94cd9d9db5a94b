using System.Globalization;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A day of the week: "Tuesday", "last Friday", "Saturday night".</summary>
/// <param name="Day">1 Monday to 7 Sunday.</param>
/// <param name="Shift">-1 for "last", 0 for "this", 1 for "next"; null for the bare day.</param>
/// <param name="Hour">The hour that stands for the part of the day, where one is named.</param>
/// <param name="FromTold">Whether it is counted from the date told last: "the following Tuesday".</param>
internal sealed record WeekdayReading(int Day, int? Shift, int? Hour, bool FromTold = false) : Reading
{
    private const int DaysInWeek = 7;

    /// <inheritdoc/>
    public override DateType Type => Hour is not null ? DateType.Time : DateType.Date;

    /// <inheritdoc/>
    public override bool CountsFromItsDay => true;

    private string Name => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)(Day % DaysInWeek));

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        var start = FromTold && telling.Told is { Day: not null } told ? told.First : telling.WrittenDay;
        if (start is not { } written)
        {
            return Meaning.Unknown;
        }

        var back = (Period.DaysSinceMonday(written) - (Day - 1) + DaysInWeek) % DaysInWeek;
        var ahead = (DaysInWeek - back) % DaysInWeek;
        var (days, rule) = (Shift, telling.Tense) switch
        {
            (-1, _) => (-(back == 0 ? DaysInWeek : back), $"the last {Name} before this date"),
            (1, _) when FromTold => (ahead == 0 ? DaysInWeek : ahead, $"the next {Name} after this date"),
            (1, _) => (DaysInWeek - Period.DaysSinceMonday(written) + Day - 1, $"{Name} of the week after this date"),
            (_, Tense.Future) or (0, _) => (ahead, $"the first {Name} from this date on"),
            _ => (-back, $"the last {Name} up to this date"),
        };

        return Period.Shifted(written, days) is { } day
            ? Meaning.Of(Period.Of(day), new DateAnchor(PartialDate.From(written), rule))
            : Meaning.Unknown;
    }
}
