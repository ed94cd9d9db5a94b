using ChatBot.Commands.Annotation;

namespace ChatBot.Commands.Evaluation.Dates;

/// <summary>A text, the day that it was written, and the expressions of time in it.</summary>
internal sealed record GoldDates(string Id, string Text, string? RefDate, IReadOnlyList<GoldDate> Expected) : TextLine(Id, Text, RefDate)
{
    public const string Form = "{\"id\", \"text\", \"ref_date\"?, \"expected\": [{\"start\", \"end\", \"type\", \"value\" or \"values\"}]}";

    public bool IsComplete => this is { Id: not null, Text: not null, Expected: not null } && Expected.All(date => date is { IsComplete: true });
}

/// <summary>One expression; it means <paramref name="Value"/>, or any of <paramref name="Values"/> where these are given.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="End">Just past it.</param>
/// <param name="Type">DATE, INTERVAL, TIME, DURATION, SET or another word for them, in any case.</param>
/// <param name="Value">In EDTF or as TIMEX3 writes it.</param>
/// <param name="Values">The readings of an expression that can be taken in several ways.</param>
internal sealed record GoldDate(int Start, int End, string? Type = null, string? Value = null, IReadOnlyList<Reading>? Values = null)
{
    public bool IsComplete => 0 <= Start && Start < End && (Value ?? (object?)Values) is not null;

    /// <summary>Whether <paramref name="value"/> means the same days and times.</summary>
    public bool Means(string? value) => value is not null && (Values is null
        ? CalendarValue.Means(Value!, value)
        : Values.Any(reading => reading.Spellings.Any(spelling => CalendarValue.Means(spelling, value))));
}
