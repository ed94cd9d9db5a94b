namespace ChatBot.Language.Dates.Readings;

/// <summary>A time of day without its day: "6:23 p.m.", "1-3 pm".</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Until">When it ends, where two times are given.</param>
/// <param name="NeedsDay">Whether it is a time only beside a day: "Monday at 5".</param>
internal sealed record ClockReading(int Hour, int Minute, ClockReading? Until = null, bool NeedsDay = false) : Reading
{
    /// <inheritdoc/>
    public override DateType Type => DateType.Time;

    /// <summary>In ISO 8601, after a T.</summary>
    public string Time => $"T{Hour:00}:{Minute:00}";

    /// <summary>The same without minutes on the hour, as TimeML writes repeated times.</summary>
    public string ShortTime => Minute == 0 ? $"T{Hour:00}" : Time;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) =>
        new(Until is null ? Time : $"{Time}/{Until.Time}", null, null);
}
