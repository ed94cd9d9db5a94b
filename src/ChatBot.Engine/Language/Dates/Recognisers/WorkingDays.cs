using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Working days counted from the day of writing: "the next four business days", "the last 3 working days".</summary>
internal sealed class WorkingDays : IRecogniser
{
    private const int Most = 1_000;

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (!(next.Take(Role.Shift, out var direction) || next.Take(Role.ToldShift, out direction)) || direction == 0
            || !Amounts.TakeCount(ref next, out var count) || count is < 2 or > Most || count % 1 != 0
            || !(next.TakeWord("business") || next.TakeWord("working") || next.TakeWord("work"))
            || !next.TakeUnit(out var unit) || unit != TimeUnit.Day)
        {
            return null;
        }

        cursor = next;
        return new WorkingDaysReading((int)count, direction);
    }
}
