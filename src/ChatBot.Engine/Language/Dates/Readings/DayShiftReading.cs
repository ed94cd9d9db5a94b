using System.Globalization;

namespace ChatBot.Language.Dates.Readings;

/// <summary>A day counted from the day of writing: "today", "yesterday evening", "tonight", "this morning".</summary>
/// <param name="Days">How many days on; negative for back.</param>
/// <param name="Hour">The hour that stands for the part of the day, where one is named.</param>
/// <param name="NamesPart">Whether the part of the day is what the words name ("tonight", "last night"), and no day ("yesterday evening").</param>
internal sealed record DayShiftReading(int Days, int? Hour = null, bool NamesPart = false) : Reading
{
    /// <summary>Whether a part of the day is named with it.</summary>
    public bool HasDayPart => Hour is not null;

    /// <inheritdoc/>
    public override DateType Type => HasDayPart ? DateType.Time : DateType.Date;

    /// <inheritdoc/>
    /// <remarks>"Today" may mean this age.</remarks>
    public override bool CountsFromItsDay => Days != 0;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        if (telling.WrittenDay is not { } written || Period.Shifted(written, Days) is not { } day)
        {
            return Meaning.Unknown;
        }

        var rule = Days switch
        {
            0 => "the day of writing",
            -1 => "the day before this date",
            1 => "the day after this date",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Days)} days {(Days < 0 ? "before" : "after")} this date"),
        };
        var meaning = Meaning.Of(Period.Of(day), new DateAnchor(PartialDate.From(written), rule));
        return NamesPart && Hour is { } hour ? meaning with { Value = meaning.Value + DayTimeReading.CodeOf(hour) } : meaning;
    }
}
