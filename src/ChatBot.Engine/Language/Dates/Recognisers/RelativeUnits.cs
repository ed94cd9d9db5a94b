using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>
/// Units counted from the day of writing: "last year", "earlier this month", "last night", "the weekend", "later in the year".
/// </summary>
internal sealed class RelativeUnits : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) => Shifted(ref cursor) ?? TheWeekend(ref cursor) ?? AfterNext(ref cursor) ?? InTheUnit(ref cursor);

    private static Reading? Shifted(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Modifiers.TakePart(ref next);
        if (next.Index > cursor.Index && next.Last.Is(Role.Later))
        {
            part = Part.Whole; // "earlier this year" tells no more than "this year"
        }

        var hasThe = next.Take(Role.The);
        if (!Modifiers.TakeShift(ref next, out var shift))
        {
            return null;
        }

        if (next.Take(Role.DayPart, out var hour))
        {
            cursor = next;
            return hasThe
                ? new DayPartReading(new UnitReading(TimeUnit.Day, shift, FromTold: true), hour)
                : new DayShiftReading(shift, hour, NamesPart: true);
        }

        next.Skip(next.TextOf(next.Next) is "working" && next.Peek(1).Word is { } week && week.Is(Role.Unit, out var working) && working == (int)TimeUnit.Week ? 1 : 0);
        if (!next.TakeUnit(out var unit) || unit < TimeUnit.Day || next.Last.Is(Role.Plural) || next.Next.Is(Role.Ago)
            || (unit == TimeUnit.Day && shift == 0 && cursor.Peek(-1).Is(Role.To))) // "to this day"
        {
            return null;
        }

        cursor = next;
        var isNextOfStory = hasThe && shift > 0 && unit == TimeUnit.Day;
        return unit == TimeUnit.Fortnight || (unit == TimeUnit.Decade && shift < 0)
            ? new StretchReading(new Amount(1), unit, shift)
            : new UnitReading(unit, shift, isNextOfStory, part);
    }

    /// <summary>"the week after next", "the year before last".</summary>
    private static UnitReading? AfterNext(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!next.TakeUnit(out var unit) || unit < TimeUnit.Day || !next.Take(Role.Later, out var direction)
            || !next.Take(Role.Shift, out var shift) || shift != direction || next.Next.IsAny(Role.Unit, Role.Month, Role.Weekday, Role.Season))
        {
            return null;
        }

        cursor = next;
        return new UnitReading(unit, 2 * direction, FromTold: false);
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

    private static UnitReading? InTheUnit(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.Later) || !next.Take(Role.In) || !next.Take(Role.The)
            || !next.TakeUnit(out var unit) || unit < TimeUnit.Day)
        {
            return null;
        }

        cursor = next;
        return new UnitReading(unit, 0, FromTold: false);
    }
}
