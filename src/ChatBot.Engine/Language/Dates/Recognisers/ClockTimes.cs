using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Times of day: "15:34", "6:23 p.m.", "3pm EST", "noon", "5 o'clock".</summary>
internal sealed class ClockTimes : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var clock = Noon(ref next) ?? Range(ref next) ?? Digits(ref next) ?? Packed(ref next) ?? Military(ref next) ?? About(ref next);
        if (clock is null)
        {
            return null;
        }

        if (next.Next.Is(Role.Zone) && char.IsUpper(next.TextOf(next.Next)[^1]))
        {
            next.Skip();
        }

        cursor = next;
        return clock;
    }

    private static ClockReading? Noon(ref AtomCursor cursor) =>
        cursor.Take(Role.Noon, out var hour) ? new ClockReading(hour, 0)
        : cursor.TakeWord("noonish") ? new ClockReading(12, 0)
        : MidNight(ref cursor);

    /// <summary>"mid-night".</summary>
    private static ClockReading? MidNight(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeWord("mid"))
        {
            return null;
        }

        next.TakeDash();
        if (next.TextOf(next.Next) is not "night")
        {
            return null;
        }

        next.Skip();
        cursor = next;
        return new ClockReading(0, 0);
    }

    /// <summary>"11ish".</summary>
    private static ClockReading? About(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeNumber(1, 12, 2, out var hour) || !next.Next.IsGlued || !next.TakeWord("ish"))
        {
            return null;
        }

        cursor = next;
        return new ClockReading(hour, 0);
    }

    /// <summary>
    /// "1-3 pm", "from 5 to 6pm", "between 10 and 11:30": before "pm" the first hour is in the same half of the day, unless
    /// that would run backwards.
    /// </summary>
    private static ClockReading? Range(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeNumber(1, 12, 2, out var hour))
        {
            return null;
        }

        var hasPoint = !TakeMinutes(ref next, out var minute, out _) && TakePointAndMinutes(ref next, out minute);
        var isSpoken = next.Next.IsAny(Role.To, Role.And) && cursor.Peek(-1).IsAny(Role.From, Role.Between);
        var goesOn = next.TakeDash() || next.Take(Role.To) || (cursor.Peek(-1).Is(Role.Between) && next.Take(Role.And));
        if (!goesOn || next.Next.Kind != AtomKind.Number || Digits(ref next) is not { } until)
        {
            return null;
        }

        var hasMeridiem = next.Last.Is(Role.Meridiem) || next.Last.IsMark('.');
        if (!hasMeridiem && (hasPoint || !(isSpoken && until.Hour <= 12)))
        {
            return null;
        }

        cursor = next;
        var first = new ClockReading(hasMeridiem ? hour % 12 : hour, minute);
        var afternoon = first with { Hour = (hour % 12) + 12 };
        return (hasMeridiem && until.Hour >= 12 && afternoon.Minutes <= until.Minutes ? afternoon : first).To(until);
    }

    /// <summary>"(9).30", which "(9.30-4.30) pm" shows to be minutes.</summary>
    private static bool TakePointAndMinutes(ref AtomCursor cursor, out int minute)
    {
        var next = cursor;
        minute = 0;
        if (!next.Next.IsGlued || !next.TakeMark('.') || next.Next is not { IsGlued: true, Length: 2 } || !next.TakeNumber(0, 59, 2, out minute))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>"1140 a.m.".</summary>
    private static ClockReading? Packed(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeNumber(100, 1259, 4, out var number) || number % 100 > 59 || !ClockMarks.TakeMeridiem(ref next, out var half))
        {
            return null;
        }

        cursor = next;
        return new ClockReading((number / 100 % 12) + half, number % 100);
    }

    /// <summary>"between 0730 and 0930", "at 1400 hours".</summary>
    private static ClockReading? Military(ref AtomCursor cursor)
    {
        var next = cursor;
        var before = cursor.Peek(-1);
        var isBound = before.IsAny(Role.At, Role.From, Role.Between, Role.By, Role.Since, Role.To)
            || ((before.IsDash || before.Is(Role.And)) && cursor.Peek(-2) is { Kind: AtomKind.Number, Length: 4 });
        if (!isBound || !next.TakeNumber(0, 2359, 4, out var number) || next.Last.Length != 4 || number % 100 > 59)
        {
            return null;
        }

        var startsWithZero = number < 1000;
        var hasHours = next.TakeUnit(out var unit) && unit == TimeUnit.Hour && next.Last.Is(Role.Plural);
        if (!hasHours && (!startsWithZero || YearNumbers.IsPartOfANumber(next)))
        {
            return null;
        }

        cursor = next;
        return new ClockReading(number / 100, number % 100);
    }

    private static ClockReading? Digits(ref AtomCursor cursor)
    {
        var next = cursor;
        if (next.TakeWord("T") && !next.Next.IsGlued)
        {
            return null;
        }

        if (!next.TakeNumber(0, 24, 2, out var hour) || (next.Last.IsGlued && next.Peek(-2).IsMarkOf(":.")))
        {
            return null;
        }

        var minutes = TakeMinutes(ref next, out var minute, out var second);
        var half = 0;
        var hasMeridiem = hour <= 12 && ClockMarks.TakeMeridiem(ref next, out half);
        var isWhole = minutes && next.Last.Length == 2 && !next.Next.IsMark('%');
        if (!hasMeridiem && !(minutes && isWhole && hour < 24) && !ClockMarks.TakeClock(ref next))
        {
            return null;
        }

        cursor = next;
        return new ClockReading(hasMeridiem ? (hour % 12) + half : hour % 24, minute, Second: second);
    }

    private static bool TakeMinutes(ref AtomCursor cursor, out int minute, out int? second)
    {
        var next = cursor;
        var isColon = next.Next.IsMark(':');
        minute = 0;
        second = null;
        if (!next.Next.IsGlued || !(isColon || next.Next.IsMark('.')) || next.Peek(1) is not { Length: 2, IsGlued: true })
        {
            return false;
        }

        next.Skip();
        if (!next.TakeNumber(0, 59, 2, out minute) || (next.Next.IsGlued && next.Next.Kind == AtomKind.Number))
        {
            minute = 0;
            return false;
        }

        // A point may be a decimal one; only "at" before or "a.m." or "p.m." behind it makes a time of it.
        var isAt = cursor.Peek(-2).Is(Role.At) && !next.Next.IsMarkOf("%°")
            && !next.Next.IsAny(Role.Counted, Role.Magnitude, Role.Unit, Role.To);
        if (!isColon && !isAt && !ClockMarks.TakeMeridiem(ref next, out _))
        {
            minute = 0;
            return false;
        }

        next = cursor;
        next.Skip(2);
        var seconds = next;
        if (seconds.Next.IsGlued && seconds.TakeMark(':') && seconds.TakeNumber(0, 59, 2, out var number))
        {
            next = seconds;
            second = number;
        }

        cursor = next;
        return true;
    }
}
