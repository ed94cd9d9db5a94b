using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Finds the subject of a verb that stands behind it, over whatever stands between: "my father, after a pause, said".</summary>
internal sealed class SubjectBefore(SpokenText text, NounPhrases phrases)
{
    /// <summary>Whoever does what the verb says; null if nobody is found.</summary>
    /// <param name="verb">The token of the verb.</param>
    /// <param name="roles">What the verb is.</param>
    /// <param name="floor">The first token of its sentence.</param>
    public Phrase? Of(int verb, WordRoles roles, int floor)
    {
        var last = verb - 1;
        if (last < floor)
        {
            return null;
        }

        if (text.Is(last, "as") && QuotedAs(last, floor) is { } quoted)
        {
            return quoted;
        }

        while (last > floor && (text.Roles(last) & (WordRoles.Auxiliary | WordRoles.Adverb)) != 0 && (text.Roles(last) & WordRoles.Pronoun) == 0)
        {
            last--;
        }

        if (text.IsComma(last))
        {
            return BeforeComma(last, floor) ?? First(floor, last);
        }

        if ((roles & WordRoles.Participle) != 0 && phrases.Ending(last, floor) is { } heard && phrases.IsHuman(heard) && IsHeard(heard.First - 1, floor))
        {
            return heard;
        }

        if ((roles & WordRoles.Participle) != 0 || (text.Roles(last) & (WordRoles.Conjunction | WordRoles.Preposition)) != 0)
        {
            return First(floor, last) ?? LastActor(floor, last);
        }

        if (text.Is(last, "who") || text.Is(last, "that") || text.Is(last, "which"))
        {
            return phrases.Ending(text.IsComma(last - 1) ? last - 2 : last - 1, floor);
        }

        return phrases.Ending(last, floor) ?? First(floor, last);
    }

    // "The song opens with Ann saying", "I heard the boy grumbling".
    private bool IsHeard(int token, int floor) =>
        token >= floor && text.Word(token) is "with" or "With" or "hear" or "hears" or "heard" or "hearing" or "overheard";

    // "quoted X as saying", "X was quoted as saying".
    private Phrase? QuotedAs(int asToken, int floor)
    {
        if (asToken - 1 >= floor && text.Is(asToken - 1, "quoted"))
        {
            var last = asToken - 2;
            while (last > floor && (text.Roles(last) & (WordRoles.Auxiliary | WordRoles.Adverb)) != 0)
            {
                last--;
            }

            return last >= floor ? phrases.Ending(last, floor) : null;
        }

        return phrases.Ending(asToken - 1, floor);
    }

    // "the minister, X, said" names X beside the verb; "X, the minister, said" before the apposition.
    private Phrase? BeforeComma(int comma, int floor)
    {
        if (phrases.Ending(comma - 1, floor) is { Name: { } name } near
            && (name.Type == NameType.Person || (name.Type != NameType.Place && text.IsComma(near.First - 1))))
        {
            return near;
        }

        for (var at = comma - 1; at > floor && comma - at < 25; at--)
        {
            if (text.IsComma(at) && phrases.Ending(at - 1, floor) is { } phrase && (phrase.Name is not null || IsParted(phrase, at, floor)))
            {
                return phrase;
            }
        }

        return null;
    }

    // "and my father, after a pause, said"
    private bool IsParted(Phrase phrase, int comma, int floor) =>
        phrases.IsHuman(phrase) && (text.Roles(comma + 1) & (WordRoles.Preposition | WordRoles.Subordinate)) != 0
        && (phrase.First == floor || (text.Roles(phrase.First - 1) & (WordRoles.Conjunction | WordRoles.Subordinate)) != 0);

    // "When I came close she bowed and said": whoever did the last thing.
    private Phrase? LastActor(int floor, int end)
    {
        for (var at = end - 1; at >= floor; at--)
        {
            if ((text.Roles(at) & (WordRoles.He | WordRoles.She | WordRoles.I)) != 0 && (text.Roles(at + 1) & WordRoles.Function & ~WordRoles.Adverb) == 0)
            {
                return phrases.Ending(at, floor);
            }
        }

        return null;
    }

    /// <summary>The first phrase in a sentence that can be its subject.</summary>
    public Phrase? First(int floor, int end)
    {
        var isAttached = false;
        for (var at = floor; at < end; at++)
        {
            var roles = text.Roles(at);
            if ((roles & (WordRoles.Preposition | WordRoles.Subordinate)) != 0 && text.NameOver(at) is null)
            {
                isAttached = true;
                continue;
            }

            if (text.IsComma(at))
            {
                isAttached = false;
                continue;
            }

            if (isAttached || !text.IsWord(at) || phrases.Starting(at, end, isAfterVerb: false) is not { } phrase)
            {
                continue;
            }

            if (phrase.Name is not null || (phrase.IsPronoun && (phrase.Roles & WordRoles.It) == 0) || (text.Roles(at) & (WordRoles.Determiner | WordRoles.Possessive)) != 0 || text.NameOver(at) is not null)
            {
                return text.IsPossessive(phrase.Last + 1) ? null : phrase;
            }

            at = phrase.Last;
        }

        return null;
    }
}
