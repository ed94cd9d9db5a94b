using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Parts of any day: "in the morning", "early morning", "later in the afternoon".</summary>
internal sealed class DayTimes : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) => OfAnyDay(ref cursor) ?? OfOneDay(ref cursor);

    /// <summary>"one morning".</summary>
    private static DayTimeReading? OfOneDay(ref AtomCursor cursor)
    {
        var next = cursor;
        var isOne = (next.Take(Role.Cardinal, out var count) || next.TakeNumber(1, 1, 1, out count)) && count == 1;
        if (!isOne || cursor.Next.IsGlued || next.Next.Is(Role.Night) || !next.Take(Role.DayPart, out var hour))
        {
            return null;
        }

        cursor = next;
        return new DayTimeReading(hour, IsOneDay: true);
    }

    private static DayTimeReading? OfAnyDay(ref AtomCursor cursor)
    {
        var next = cursor;
        var isNarrowed = next.Take(Role.Part);
        var isIn = cursor.Peek(-1).Is(Role.In) || (isNarrowed && next.Take(Role.In));
        var hasThe = next.Take(Role.The);
        var isBare = isIn && !hasThe && !isNarrowed && !next.Next.Is(Role.Night); // "in morning"
        if ((isIn ? !hasThe && !isNarrowed && !isBare : !isNarrowed || hasThe)
            || !(next.Take(Role.DayPart, out var hour) || next.Take(Role.DayParts, out hour)) || next.Next.IsAny(Role.Of, Role.Later)
            || ((!isIn || isBare) && !EndsHere(next)))
        {
            return null;
        }

        cursor = next;
        return new DayTimeReading(hour, IsEveryDay: next.Last.Is(Role.DayParts));
    }

    /// <summary>No noun stands behind that it belongs to: "early morning class".</summary>
    private static bool EndsHere(AtomCursor cursor) =>
        cursor.Next.Kind == AtomKind.Mark || cursor.IsLineStart(0) || cursor.Next.IsAny(Role.On, Role.At, Role.Today);
}
