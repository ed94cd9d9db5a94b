using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Times of day as they are said: "half past seven", "ten to five o'clock", "three thirty pm", "5 to 7 in the morning".</summary>
internal sealed class SpokenTimes : IRecogniser
{
    private const int LastMinute = 59;

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) => PastOrTo(ref cursor) ?? Range(ref cursor) ?? Hour(ref cursor);

    /// <summary>"quarter to eight", "ten past 9", "twenty minutes past six in the evening".</summary>
    private static ClockReading? PastOrTo(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!TakeMinutesBeside(ref next, out var minutes, out var isCertain))
        {
            return null;
        }

        var isPast = next.TakeWord("past");
        if ((!isPast && !next.TakeWord("to")) || !TakeHour(ref next, out var hour))
        {
            return null;
        }

        var hasTail = TakeTail(ref next, ref hour);
        var isRange = cursor.Peek(-1).IsAny(Role.From, Role.Between);
        if ((!isPast && (isRange || !(isCertain || hasTail))) || !EndsHere(next))
        {
            return null; // "ten to twelve people", "from ten to five"
        }

        cursor = next;
        return isPast ? new ClockReading(hour, minutes) : new ClockReading((hour + 23) % 24, 60 - minutes);
    }

    /// <summary>"5 to seven in the morning", "between two and four o'clock".</summary>
    private static ClockReading? Range(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!TakeHour(ref next, out var first))
        {
            return null;
        }

        TakeMinutesBehind(ref next, out var firstMinute);
        var goesOn = next.TakeDash() || next.Take(Role.To) || (cursor.Peek(-1).Is(Role.Between) && next.Take(Role.And));
        if (!goesOn || !TakeHour(ref next, out var last))
        {
            return null;
        }

        TakeMinutesBehind(ref next, out var lastMinute);
        var plain = last;
        if (!TakeTail(ref next, ref last))
        {
            return EndsHere(next) ? BareRange(ref cursor, next, (first, firstMinute), (last, lastMinute)) : null;
        }

        cursor = next;
        var isLater = last > plain && first <= plain;
        return new ClockReading(isLater ? first + 12 : first, firstMinute, new ClockReading(last, lastMinute));
    }

    /// <summary>"Monday 3-8", "between 2 and 4 today": hours only beside a day, and never a score, which puts the higher number first.</summary>
    private static ClockReading? BareRange(ref AtomCursor cursor, AtomCursor end, (int Hour, int Minute) first, (int Hour, int Minute) last)
    {
        const int LatestMorning = 8;
        var isForward = first.Hour < last.Hour || (first.Hour > LatestMorning && last.Hour < LatestMorning);
        var isAnnounced = cursor.Peek(-1).IsAny(Role.From, Role.Between);
        if (!isForward || !(isAnnounced || BesideDay(cursor, end)))
        {
            return null;
        }

        cursor = end;
        var isCertain = isAnnounced && first.Minute + last.Minute > 0; // "from three thirty to four"
        return new ClockReading(first.Hour, first.Minute, NeedsDay: !isCertain).To(new ClockReading(last.Hour, last.Minute, NeedsDay: true));
    }

    /// <summary>Whether a weekday stands directly before, or a day to come directly behind.</summary>
    private static bool BesideDay(AtomCursor start, AtomCursor end) =>
        start.Peek(-1).IsAny(Role.Weekday, Role.DayPart)
        || (end.Take(Role.Today, out var days) && (days > 0 || !start.Peek(1).IsDash))
        || (end.Take(Role.Shift, out var shift) && shift > 0 && end.Next.Is(Role.Weekday));

    /// <summary>"seven in the evening", "nine o'clock", "one thirty p m"; behind "at" or "from" also "three thirty".</summary>
    private static ClockReading? Hour(ref AtomCursor cursor)
    {
        var next = cursor;
        if (next.Next is { IsGlued: true, Kind: AtomKind.Number } || !TakeHour(ref next, out var hour))
        {
            return null; // "37.1 in the morning"
        }

        var hasMinutes = TakeMinutesBehind(ref next, out var minute);
        var isBare = !TakeTail(ref next, ref hour);
        var before = cursor.Peek(-1);
        var isExpected = before.IsAny(Role.At, Role.From, Role.To) || before.IsAny(Role.Approximately, Role.Circa);
        var isBound = before.IsAny(Role.At, Role.From, Role.To);
        if (isBare && (!(isExpected || hasMinutes) || !EndsHere(next)))
        {
            return null;
        }

        cursor = next;
        return new ClockReading(hour, minute, NeedsDay: isBare && !(hasMinutes && isBound));
    }

    /// <summary>"half", "a quarter", "ten", "10 min".</summary>
    private static bool TakeMinutesBeside(ref AtomCursor cursor, out int minutes, out bool isCertain)
    {
        var next = cursor;
        next.Take(Role.Article);
        isCertain = true;
        if (next.Take(Role.Half))
        {
            minutes = 30;
        }
        else if (next.TakeWord("quarter"))
        {
            minutes = 15;
        }
        else
        {
            next = cursor;
            var isNumber = Amounts.TakeCount(ref next, out var count) && count is >= 1 and <= LastMinute && count % 1 == 0;
            minutes = isNumber ? (int)count : 0;
            isCertain = next.Next.Is(Role.Unit) && next.TakeUnit(out var unit) && unit == TimeUnit.Minute;
            if (!isNumber || (!isCertain && next.Last.Is(Role.Unit)))
            {
                return false;
            }
        }

        cursor = next;
        return true;
    }

    private static bool TakeHour(ref AtomCursor cursor, out int hour) =>
        cursor.TakeNumber(1, 12, 2, out hour)
        || (cursor.Next.Word is { } word && word.Is(Role.Cardinal, out hour) && hour is >= 1 and <= 12 && cursor.Take(Role.Cardinal));

    /// <summary>"thirty", "forty five", "oh five".</summary>
    private static bool TakeMinutesBehind(ref AtomCursor cursor, out int minute)
    {
        var next = cursor;
        minute = 0;
        if (next.Last.Kind != AtomKind.Word)
        {
            return false;
        }

        next.Skip(next.Next is { IsDash: true, IsGlued: true } ? 1 : 0);
        var isUnderTen = next.TakeWord("oh");
        if (!next.Next.Is(Role.Cardinal) || !Amounts.TakeCount(ref next, out var count)
            || (isUnderTen ? count is < 1 or > 9 : count is < 10 or > LastMinute))
        {
            return false;
        }

        minute = (int)count;
        cursor = next;
        return true;
    }

    /// <summary>"o'clock", "p m", "in the morning", "at night", which tell that the number is an hour and which half of the day it lies in.</summary>
    private static bool TakeTail(ref AtomCursor cursor, ref int hour)
    {
        var isClock = ClockMarks.TakeClock(ref cursor);
        if (ClockMarks.TakeMeridiem(ref cursor, out var half))
        {
            hour = (hour % 12) + half;
            return true;
        }

        if (DayParts.TakeBehindHour(ref cursor, out var part))
        {
            hour = part.Place(hour);
            return true;
        }

        return isClock;
    }

    /// <summary>Nothing stands behind that a bare number could count.</summary>
    private static bool EndsHere(AtomCursor cursor)
    {
        var next = cursor.Next;
        return next.Length == 0 || cursor.IsLineStart(0)
            || (next.Kind == AtomKind.Mark ? !next.IsMarkOf("%$:./-") || !cursor.Peek(1).IsGlued
                : next.IsAny(Role.To, Role.And, Role.Or, Role.On, Role.In, Role.Today, Role.Weekday, Role.For)
                    || (next.Is(Role.Shift) && cursor.Peek(1).IsAny(Role.Weekday, Role.DayPart)));
    }
}
