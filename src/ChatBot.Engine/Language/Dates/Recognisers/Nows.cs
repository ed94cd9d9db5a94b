using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>"now" as a bound of a range: "between now and November", "from now until Friday"; elsewhere it says little.</summary>
internal sealed class Nows : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var before = cursor.Peek(-1);
        var isFirst = before.IsAny(Role.Between, Role.From) && cursor.Peek(1).IsAny(Role.And, Role.To);
        if (!isFirst || !cursor.TakeWord("now"))
        {
            return null;
        }

        return new DayShiftReading(0);
    }
}
