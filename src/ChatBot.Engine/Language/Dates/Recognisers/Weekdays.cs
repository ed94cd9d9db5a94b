using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Days of the week: "Tuesday", "last Friday", "early on Saturday morning".</summary>
internal sealed class Weekdays : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Pieces.TakePart(ref next);
        if (part != Part.Whole)
        {
            next.Take(Role.On);
        }

        int? shift = next.Take(Role.Shift, out var value) ? value : null;
        if (shift == 0 && next.Take(Role.Shift, out var second))
        {
            shift = second;
        }

        if (!next.Take(Role.Weekday, out var day) || !IsDay(next, shift is not null || cursor.Peek(-1).Is(Role.Before)))
        {
            return null;
        }

        var hasDayPart = next.Take(Role.DayPart);
        if (part != Part.Whole && !hasDayPart)
        {
            return null;
        }

        cursor = next;
        return new WeekdayReading(day, shift, hasDayPart);
    }

    /// <summary>"sat", "wed" and "the Sun" are no days unless a word before them expects one.</summary>
    private static bool IsDay(AtomCursor cursor, bool isExpected) =>
        !cursor.Last.Is(Role.Ordinary) || (isExpected && cursor.IsCapitalised(cursor.Last)) || cursor.Next.Is(Role.DayPart);
}
