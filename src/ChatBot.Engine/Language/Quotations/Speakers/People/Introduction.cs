using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations.Speakers.People;

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
            if (name.Type == NameType.Person && (Follows(text, first) || (isAsked && text[first].Start <= words.Start + 1) || IsAnswer(text, name, words)))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether the words tell their speaker's name as one does who was asked for it: "Ada Brook, sir.", "Ada. Ada, sir."</summary>
    public static bool IsAnswer(SpokenText text, Name name, TextSpan words)
    {
        var said = words.In(text.Text).Trim();
        var own = name.Span.In(text.Text);
        if (!said.StartsWith(own))
        {
            return false;
        }

        while (said.StartsWith(own))
        {
            said = said[own.Length..].TrimStart(" .,");
        }

        return said.StartsWith("sir") || said.StartsWith("ma'am") || said.StartsWith("ma’am") || said.StartsWith("madam") || said.StartsWith("miss");
    }

    /// <summary>Whether "my name is", "I am" or "call me" leads to the token.</summary>
    public static bool Follows(SpokenText text, int token)
    {
        var verb = token - 1;
        verb -= verb > 1 && text.Word(verb) is "." ? 2 : verb > 0 && IsTitle(text, verb) ? 1 : 0;
        verb -= verb > 2 && text.Word(verb) is "only" or "just" or "but" ? 1 : 0;
        return verb > 1 && (text.Word(verb) switch
        {
            "is" or "was" => text.Is(verb - 1, "name") && text.Is(verb - 2, "my"),
            "'s" or "’s" => text.Is(verb - 1, "name") && text.Is(verb - 2, "my"),
            "am" or "'m" or "’m" => text.Word(verb - 1) is "I",
            "me" or "myself" => text.Word(verb - 1) is "call" or "called" or "named" or "christened",
            _ => false,
        });
    }

    // "I am Mrs Brook", "I am Captain Brook"
    private static bool IsTitle(SpokenText text, int token) =>
        (text.Roles(token) & Clauses.WordRoles.Courtesy) != 0 || (text.IsCapital(token) && text.IsHuman(token));

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
