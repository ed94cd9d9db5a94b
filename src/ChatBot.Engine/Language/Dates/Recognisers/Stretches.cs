using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>
/// Stretches up to the day of writing or from it on: "the last three days", "the 2 next weeks", "recent years", "the coming months".
/// </summary>
internal sealed class Stretches : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) => Counted(ref cursor) ?? Hour(ref cursor) ?? Vague(ref cursor);

    private static StretchReading? Counted(ref AtomCursor cursor)
    {
        var next = cursor;
        if (IsVerb(cursor))
        {
            return null;
        }

        next.Take(Role.The);
        var isCounted = Amounts.TakeCount(ref next, out var count);
        if (!(next.Take(Role.Shift, out var direction) || next.Take(Role.ToldShift, out direction)) || direction == 0
            || (!isCounted && !TakeCount(ref next, out count))
            || !next.TakeUnit(out var unit) || next.Next.Is(Role.Ago)
            || (count > 1 && !next.Last.Is(Role.Plural)))
        {
            return null;
        }

        var isWithin = cursor.TextOf(cursor.Peek(-1)) is "within" or "Within";
        cursor = next;
        return new StretchReading(new Amount(count), unit, direction, IsFromToday: isWithin);
    }

    /// <summary>"the last hour", "next hour"; "the last minute" says how late it is.</summary>
    private static StretchReading? Hour(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.Take(Role.Shift, out var direction) || direction == 0 || !next.TakeUnit(out var unit) || unit != TimeUnit.Hour
            || next.Last.Is(Role.Plural))
        {
            return null;
        }

        cursor = next;
        return new StretchReading(new Amount(1), unit, direction);
    }

    /// <summary>"will last two hours", "shouldn't last three days".</summary>
    private static bool IsVerb(AtomCursor cursor) =>
        cursor.TextOf(cursor.Next) is "last" && (cursor.Peek(-1).IsAny(Role.Ahead, Role.Habit, Role.To) || cursor.TextOf(cursor.Peek(-1)) is "t" or "not" or "could" or "would");

    /// <summary>"three", "couple of".</summary>
    private static bool TakeCount(ref AtomCursor cursor, out decimal count)
    {
        count = 2;
        if (!cursor.TakeWord("couple"))
        {
            return Amounts.TakeCount(ref cursor, out count);
        }

        cursor.Take(Role.Of);
        return true;
    }

    private static StretchReading? Vague(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.Take(Role.Recent, out var direction) && (!next.Take(Role.Shift, out direction) || direction == 0))
        {
            return null;
        }

        next.Take(Role.Several);
        if (!next.TakeUnit(out var unit) || unit < TimeUnit.Day || !next.Last.Is(Role.Plural))
        {
            return null;
        }

        cursor = next;
        return new StretchReading(new Amount(null), unit, direction);
    }
}
