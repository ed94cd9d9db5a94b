namespace ChatBot.Language.Dates.Readings;

/// <summary>So many days from Monday to Friday, before the day of writing or behind it; holidays are not known here.</summary>
/// <param name="Count">How many.</param>
/// <param name="Direction">1 on, -1 back.</param>
internal sealed record WorkingDaysReading(int Count, int Direction) : Reading
{
    private const int Saturday = 5;

    /// <inheritdoc/>
    public override bool CountsFromItsDay => true;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        if (telling.WrittenDay is not { } written || Moved(written, 1) is not { } near || Moved(near, Count - 1) is not { } far)
        {
            return Meaning.Unknown;
        }

        var (first, last) = Direction > 0 ? (near, far) : (far, near);
        return Meaning.Of(
            Period.Of(first).To(Period.Of(last)),
            new DateAnchor(PartialDate.From(written), Direction < 0 ? "up to this date" : "from this date on"));
    }

    private DateOnly? Moved(DateOnly from, int count)
    {
        DateOnly? day = from;
        for (var left = count; left > 0 && day is { } here; left -= day is { } next && Period.DaysSinceMonday(next) < Saturday ? 1 : 0)
        {
            day = Period.Shifted(here, Direction);
        }

        return day;
    }
}
