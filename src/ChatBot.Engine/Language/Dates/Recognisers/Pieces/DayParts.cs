using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads the part of the day behind an hour. Each method moves the cursor past what it reads, or not at all.</summary>
internal static class DayParts
{
    /// <summary>"in the morning", "in the early evening", "at night".</summary>
    public static bool TakeBehindHour(ref AtomCursor cursor, out DayTimeReading part)
    {
        var next = cursor;
        part = new DayTimeReading(0);
        var isNight = next.Take(Role.At) && next.Next.Is(Role.Night);
        if (!isNight)
        {
            next = cursor;
            if (!next.Take(Role.In) || !next.Take(Role.The))
            {
                return false;
            }

            next.Take(Role.Part);
        }

        if (!next.Take(Role.DayPart, out var hour))
        {
            return false;
        }

        part = new DayTimeReading(hour);
        cursor = next;
        return true;
    }
}
