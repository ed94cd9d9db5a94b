using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Units counted from the day of writing or from the date told last: "yesterday", "last year", "earlier this month", "that day", "the past few days".</summary>
internal sealed class RelativeDates : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) =>
        (Reading?)Day(ref cursor) ?? Shifted(ref cursor) ?? Told(ref cursor) ?? (Reading?)Recent(ref cursor) ?? TheWeekend(ref cursor) ?? InTheYear(ref cursor);

    /// <summary>"today", "yesterday evening", "tonight", "the day before yesterday".</summary>
    private static DayShiftReading? Day(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        var further = next.TakeUnit(out var unit) && unit == TimeUnit.Day && next.Take(Role.Later, out var direction) ? direction : 0;
        next = further == 0 ? cursor : next;
        if (!next.Take(Role.Today, out var days) || (further != 0 && further != days))
        {
            return null;
        }

        var hasDayPart = next.Last.Is(Role.DayPart) || next.Take(Role.DayPart); // "tonight" is both
        cursor = next;
        return new DayShiftReading(days + further, hasDayPart);
    }

    /// <summary>"last year", "the past week", "early next month", "this morning", "last night", "the last three days".</summary>
    private static Reading? Shifted(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Pieces.TakePart(ref next);
        if (next.Index > cursor.Index && next.Last.Is(Role.Later))
        {
            part = Part.Whole; // "earlier this year" tells no more than "this year"
        }

        var hasThe = next.Take(Role.The);
        var countedBefore = next.Next.Kind == AtomKind.Number || next.Next.Is(Role.Cardinal);
        var count = 1m;
        if ((countedBefore && !Pieces.TakeCount(ref next, out count)) || !next.Take(Role.Shift, out var shift))
        {
            return null;
        }

        if (shift == 0 && next.Take(Role.Shift, out var second))
        {
            shift = second;
        }

        if (next.Take(Role.DayPart))
        {
            cursor = next;
            return hasThe ? new DayPartReading(new UnitReading(TimeUnit.Day, shift, FromTold: true)) : new DayShiftReading(shift, HasDayPart: true);
        }

        var isVague = shift != 0 && next.Take(Role.Several);
        var hasAmount = countedBefore || (shift != 0 && (isVague || Pieces.TakeCount(ref next, out count)));
        if (!next.TakeUnit(out var unit) || unit < TimeUnit.Day || next.Next.Is(Role.Ago) || (countedBefore && !next.Last.Is(Role.Plural)))
        {
            return null;
        }

        var isPlural = next.Last.Is(Role.Plural);
        if (hasAmount || isPlural)
        {
            if (shift == 0 || (!hasAmount && !isPlural))
            {
                return null;
            }

            cursor = next;
            return new StretchReading(new Amount(isVague || !hasAmount ? null : count), unit, shift);
        }

        cursor = next;
        if (unit == TimeUnit.Decade && shift < 0)
        {
            return new StretchReading(new Amount(1), unit, shift);
        }

        var isNextOfStory = hasThe && shift > 0 && unit == TimeUnit.Day;
        return new UnitReading(unit, shift, isNextOfStory, part);
    }

    /// <summary>"that year", "the same day", "the previous month", "the following morning".</summary>
    private static Reading? Told(ref AtomCursor cursor)
    {
        var next = cursor;
        var hasPart = Pieces.TakePart(ref next) != Part.Whole;
        var hasThe = next.Take(Role.The);
        if (!next.Take(Role.ToldShift, out var shift))
        {
            return null;
        }

        next.Take(Role.ToldShift); // "that same year"
        if (next.Take(Role.DayPart))
        {
            cursor = next;
            return new DayPartReading(new UnitReading(TimeUnit.Day, shift, FromTold: true));
        }

        if (!next.TakeUnit(out var unit) || unit < TimeUnit.Day || next.Last.Is(Role.Plural) || (unit == TimeUnit.Day && !hasThe && shift != 0 && !hasPart))
        {
            return null;
        }

        cursor = next;
        return new UnitReading(unit, shift, FromTold: true);
    }

    /// <summary>"recent years", "the coming weeks".</summary>
    private static StretchReading? Recent(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.Recent) || !next.TakeUnit(out var unit) || !next.Last.Is(Role.Plural))
        {
            return null;
        }

        cursor = next;
        return new StretchReading(new Amount(null), unit, -1);
    }

    private static UnitReading? TheWeekend(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.The) || !next.TakeUnit(out var unit) || unit != TimeUnit.Weekend || next.Last.Is(Role.Plural))
        {
            return null;
        }

        cursor = next;
        return new UnitReading(unit, 0, FromTold: false);
    }

    /// <summary>"later in the year", "earlier in the month".</summary>
    private static UnitReading? InTheYear(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.Later) || !next.Take(Role.In) || !next.Take(Role.The) || !next.TakeUnit(out var unit) || unit < TimeUnit.Day)
        {
            return null;
        }

        cursor = next;
        return new UnitReading(unit, 0, FromTold: false);
    }
}
