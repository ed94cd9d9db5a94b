using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads what marks a number as an hour. Each method moves the cursor past what it reads, or not at all.</summary>
internal static class ClockMarks
{
    /// <summary>"pm", "p.m.", "p m"; glued to an hour behind "at" also "p".</summary>
    public static bool TakeMeridiem(ref AtomCursor cursor, out int hours)
    {
        var next = cursor;
        next.Skip(next.Next is { IsGlued: true } && next.Next.IsMark('.') && next.Peek(1).IsGlued && next.Peek(1).Is(Role.Meridiem) ? 1 : 0); // "9.am"
        if (next.Take(Role.Meridiem, out hours))
        {
            cursor = next;
            return true;
        }

        hours = next.TakeWord("p") ? 12 : 0;
        if (hours == 0 && !next.TakeWord("a"))
        {
            return false;
        }

        if (cursor.Next.IsGlued && cursor.Peek(-2).Is(Role.At)
            && (!next.Next.IsGlued || (next.Next.Kind == AtomKind.Mark && !next.Peek(1).IsGlued)))
        {
            cursor = next; // "at 9a"
            return true;
        }

        next.TakeMark('.');
        if (!next.TakeWord("m"))
        {
            return false;
        }

        next.TakeMark('.');
        cursor = next;
        return true;
    }

    /// <summary>"o'clock", "oclock".</summary>
    public static bool TakeClock(ref AtomCursor cursor)
    {
        var next = cursor;
        var isWhole = next.TakeWord("oclock");
        if (!isWhole && next.TakeWord("o"))
        {
            next.Skip(next.Next.IsApostrophe ? 1 : 0);
            isWhole = next.Take(Role.Clock);
        }

        if (!isWhole)
        {
            return false;
        }

        cursor = next;
        return true;
    }
}
