namespace ChatBot.Language.Dates.Readings;

/// <summary>Whether a clause speaks of what was, what is or what will be.</summary>
internal enum Tense
{
    Unclear,
    Past,
    Present,
    Future,
}

/// <summary>What surrounds an expression and decides what it denotes.</summary>
/// <param name="Written">When the text was written, if that is known.</param>
/// <param name="Told">The date that the text spoke of last, if any.</param>
/// <param name="ToldInFull">The date that the text gave last with its year.</param>
/// <param name="CountsFromItsDay">
/// Whether the text counts from the day it was written ("on Tuesday", "last week"), as news does.
/// One that never does tells a story, and its bare months belong to the year told last.
/// </param>
/// <param name="Tense">Of the clause around the expression.</param>
/// <param name="WrittenAt">The time of day at which the text was written, if that is known.</param>
internal readonly record struct Telling(
    PartialDate? Written,
    PartialDate? Told,
    PartialDate? ToldInFull,
    bool CountsFromItsDay,
    Tense Tense,
    TimeOnly? WrittenAt = null)
{
    /// <summary>The moment the text was written, where it is known to the minute.</summary>
    public DateTime? WrittenMoment => WrittenDay is { } day && WrittenAt is { } time ? day.ToDateTime(time) : null;

    /// <summary>The day the text was written, where it is known to the day.</summary>
    public DateOnly? WrittenDay => Written is { Day: not null } date ? date.First : null;
}
