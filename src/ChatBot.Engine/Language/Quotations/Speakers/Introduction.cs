using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Finds the name that somebody gives for himself or herself: "I am Ada Brook."</summary>
internal static class Introduction
{
    /// <summary>The name in <paramref name="words"/> that is their speaker's own; null if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">What is said.</param>
    /// <param name="before">What was said before; may ask for the name.</param>
    public static Name? In(SpokenText text, TextSpan words, TextSpan? before)
    {
        var isAsked = before is { } question && AsksName(text, question);
        for (var index = text.NameAfter(words.Start); index < text.Names.Count && text.Names[index].Span.End <= words.End; index++)
        {
            var name = text.Names[index];
            var first = text.TokenAt(name.Span.Start);
            if (name.Type == NameType.Person && (Follows(text, first) || (isAsked && text[first].Start <= words.Start + 1)))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether "my name is", "I am" or "call me" leads to the token.</summary>
    public static bool Follows(SpokenText text, int token)
    {
        var verb = token - 1;
        verb -= verb > 1 && text.Word(verb) is "." ? 2 : (text.Roles(Math.Max(0, verb)) & Clauses.WordRoles.Courtesy) != 0 ? 1 : 0;
        return verb > 1 && (text.Word(verb) switch
        {
            "is" or "was" => text.Is(verb - 1, "name") && text.Is(verb - 2, "my"),
            "am" or "'m" or "’m" => text.Word(verb - 1) is "I",
            "me" or "myself" => text.Word(verb - 1) is "call" or "called" or "named" or "christened",
            _ => false,
        });
    }

    private static bool AsksName(SpokenText text, TextSpan words)
    {
        var first = text.TokenAt(words.Start);
        var last = text.TokenAt(words.End) - 1;
        if (last - first > 12)
        {
            return false;
        }

        for (var at = first; at <= last; at++)
        {
            if (text.Is(at, "name") || (text.Is(at, "who") && text.Is(at + 1, "are") && text.Is(at + 2, "you")))
            {
                return true;
            }
        }

        return false;
    }
}
