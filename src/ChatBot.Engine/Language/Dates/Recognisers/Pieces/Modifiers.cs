using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads the words before a date that narrow or shift it.</summary>
/// <remarks>Each method moves the cursor past what it reads, or not at all.</remarks>
internal static class Modifiers
{
    /// <summary>"early", "mid-", "the late", "later".</summary>
    public static Part TakePart(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.Take(Role.Part, out var part))
        {
            return Part.Whole;
        }

        next.TakeDash();
        cursor = next;
        return (Part)part;
    }

    /// <summary>"last", "this", "next", "this past": -1, 0, 1, -1.</summary>
    public static bool TakeShift(ref AtomCursor cursor, out int shift)
    {
        if (!cursor.Take(Role.Shift, out shift))
        {
            return false;
        }

        if (shift == 0 && cursor.Take(Role.Shift, out var second))
        {
            shift = second;
        }

        return true;
    }
}
