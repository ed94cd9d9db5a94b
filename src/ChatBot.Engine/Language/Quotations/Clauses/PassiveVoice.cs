namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Tells "was described", whose subject says nothing, from "described", and finds who does: "by Ann".</summary>
internal sealed class PassiveVoice(SpokenText text, NounPhrases phrases)
{
    // "was described by Ann", "was described in May by Ann"
    private const int FarthestAgent = 4;

    /// <summary>Whether the verb at a token is in the passive voice.</summary>
    public bool Holds(int verb)
    {
        if ((text.Roles(verb) & (WordRoles.Participle | WordRoles.Present)) != 0)
        {
            return false;
        }

        var at = verb - 1;
        while (at > 0 && (text.Roles(at) & WordRoles.Adverb) != 0)
        {
            at--;
        }

        return at >= 0 && text.Word(at) is "is" or "are" or "was" or "were" or "be" or "been" or "being";
    }

    /// <summary>By whom the verb's deed is done; null where that is not told before <paramref name="limit"/>.</summary>
    public Phrase? Agent(int verb, int limit)
    {
        for (var at = verb + 1; at < limit && at <= verb + FarthestAgent; at++)
        {
            if (text.Is(at, "by"))
            {
                return phrases.Starting(at + 1, limit, isAfterVerb: true);
            }
        }

        return null;
    }
}
