using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Knows one family of expressions.</summary>
internal interface IRecogniser
{
    /// <summary>Reads an expression that begins at the cursor. The cursor moves past it, or not at all.</summary>
    Reading? Match(ref AtomCursor cursor);
}
