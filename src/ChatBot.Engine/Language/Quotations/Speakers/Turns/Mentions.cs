using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Speakers.People;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Finds whom quoted words speak of by name: hardly ever the one who speaks.</summary>
internal static class Mentions
{
    /// <summary>The names of persons in <paramref name="words"/>, but for those that say who is speaking: "I am Ada Brook".</summary>
    public static IEnumerable<Name> In(SpokenText text, TextSpan words)
    {
        for (var index = text.NameAfter(words.Start); index < text.Names.Count && text.Names[index].Span.End <= words.End; index++)
        {
            if (text.Names[index].Type == NameType.Person && !Introduction.Follows(text, text.TokenAt(text.Names[index].Span.Start)))
            {
                yield return text.Names[index];
            }
        }
    }
}
