using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Times of the day that go by a meal: "lunchtime", "after breakfast", "around dinner".</summary>
/// <remarks>TIMEX3 has no codes for them; TMEB, TMEL and TMED are those of Microsoft's Recognizers-Text.</remarks>
internal sealed class MealTimes : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var before = cursor.Peek(-1);
        var code = next.TakeWord("lunchtime") ? "TMEL" : next.TakeWord("dinnertime") ? "TMED" : null;
        if (code is null && (before.IsAny(Role.At, Role.Later, Role.During) || before.Is(Role.Approximately)))
        {
            code = next.TakeWord("breakfast") ? "TMEB" : next.TakeWord("lunch") ? "TMEL" : next.TakeWord("dinner") ? "TMED" : null;
            code = next.Next.Kind == AtomKind.Mark || next.Next.IsAny(Role.Today, Role.On) || next.IsLineStart(0) ? code : null; // "at dinner parties"
        }

        if (code is null)
        {
            return null;
        }

        cursor = next;
        return new MealReading(code);
    }
}
