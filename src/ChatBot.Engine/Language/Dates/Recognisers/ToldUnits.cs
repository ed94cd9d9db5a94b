using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Units counted from the date told last: "that year", "the same day", "the previous month", "the following morning".</summary>
internal sealed class ToldUnits : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        Modifiers.TakePart(ref next);
        next.Take(Role.The);
        if (!next.Take(Role.ToldShift, out var shift))
        {
            return null;
        }

        next.Take(Role.ToldShift); // "that same year"
        if (next.Take(Role.DayPart, out var hour))
        {
            cursor = next;
            return new DayPartReading(new UnitReading(TimeUnit.Day, shift, FromTold: true), hour);
        }

        if (!next.TakeUnit(out var unit) || unit < TimeUnit.Day || next.Last.Is(Role.Plural))
        {
            return null;
        }

        cursor = next;
        return new UnitReading(unit, shift, FromTold: true);
    }
}
