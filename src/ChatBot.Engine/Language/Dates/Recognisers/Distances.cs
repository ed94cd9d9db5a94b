using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Dates so far from another: "three days ago", "two years later", "a month from now", "the year before".</summary>
internal sealed class Distances : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!TakeDistance(ref next, out var amount, out var unit))
        {
            return null;
        }

        if (next.Take(Role.Ago) || TakeBack(ref next))
        {
            cursor = next;
            return new DistanceReading(amount, unit, -1, FromTold: false);
        }

        var fromNow = next;
        if (!cursor.Peek(-1).Is(Role.For) && fromNow.Take(Role.From) && (fromNow.TakeWord("now") || fromNow.Take(Role.Today, out var days) && days == 0))
        {
            cursor = fromNow;
            return new DistanceReading(amount, unit, 1, FromTold: false);
        }

        if (amount.Count is null || unit < TimeUnit.Day || !next.Take(Role.Later, out var direction) || !EndsHere(next))
        {
            return null;
        }

        cursor = next;
        return new DistanceReading(amount, unit, direction, FromTold: true);
    }

    /// <summary>"(a couple of years) back", but not "back to".</summary>
    private static bool TakeBack(ref AtomCursor cursor)
    {
        var next = cursor;
        var isEnd = next.TakeWord("back") && (next.Next.Kind == AtomKind.Mark || next.Next.Is(Role.ToldShift) || next.IsLineStart(0));
        cursor = isEnd ? next : cursor;
        return isEnd;
    }

    /// <summary>"two years", "the day" (before).</summary>
    private static bool TakeDistance(ref AtomCursor cursor, out Amount amount, out TimeUnit unit)
    {
        var next = cursor;
        if (next.Take(Role.The))
        {
            amount = new Amount(1);
            if (!next.TakeUnit(out unit) || unit < TimeUnit.Day || next.Last.Is(Role.Plural))
            {
                return false;
            }
        }
        else if (!Amounts.TakeAmount(ref next, out amount) || !next.TakeUnit(out unit))
        {
            unit = default;
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>"a day after" goes on with what happened, "a day later" does not.</summary>
    private static bool EndsHere(AtomCursor cursor) =>
        !(cursor.TextOf(cursor.Last) is "after" or "before") || cursor.Next.Kind == AtomKind.Mark || cursor.IsLineStart(0);
}
