using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Days counted from the day of writing: "today", "yesterday evening", "tonight", "the day before yesterday".</summary>
internal sealed class RelativeDays : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var further = TakeDayBefore(ref next);
        if (!next.Take(Role.Today, out var days) || (further != 0 && further != days))
        {
            return null;
        }

        var hour = -1;
        var isBoth = next.Last.Word is { } word && word.Is(Role.DayPart, out hour); // "tonight"
        if (!isBoth)
        {
            hour = next.Take(Role.DayPart, out var part) ? part : -1;
        }

        cursor = next;
        return new DayShiftReading(days + further, hour < 0 ? null : hour, NamesPart: isBoth);
    }

    /// <summary>"the day before", "day after".</summary>
    private static int TakeDayBefore(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.TakeUnit(out var unit) || unit != TimeUnit.Day || !next.Take(Role.Later, out var direction))
        {
            return 0;
        }

        cursor = next;
        return direction;
    }
}
