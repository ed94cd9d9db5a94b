using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Reads who is meant before or behind a verb: a pronoun, a name, or a description.</summary>
internal sealed class NounPhrases(SpokenText text)
{
    private const int LongestPhrase = 14;
    private const WordRoles Verb = WordRoles.Say | WordRoles.Add | WordRoles.Reply | WordRoles.Think | WordRoles.Auxiliary;

    /// <summary>The mention that starts at a token and ends before <paramref name="limit"/>; null if none does.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="limit">The token at which to stop.</param>
    /// <param name="isAfterVerb">Whether the verb stands before it: then what follows is no second verb.</param>
    public Phrase? Starting(int first, int limit, bool isAfterVerb)
    {
        if (first >= limit || !text.IsWord(first))
        {
            return null;
        }

        var roles = text.Roles(first);
        if ((roles & WordRoles.Pronoun) != 0)
        {
            return new Phrase(first, first, null, roles);
        }

        if ((roles & WordRoles.Function & ~(WordRoles.Determiner | WordRoles.Possessive)) != 0 && text.NameOver(first) is null)
        {
            return null;
        }

        var last = Forward(first, Math.Min(limit, first + LongestPhrase), isAfterVerb);
        return last < first || IsBareDeterminer(first, last) ? null : Describe(first, last);
    }

    /// <summary>The mention that ends with a token, not reaching before <paramref name="floor"/>; null if none does.</summary>
    public Phrase? Ending(int last, int floor)
    {
        if (last < floor || !text.IsWord(last))
        {
            return null;
        }

        var roles = text.Roles(last);
        if ((roles & WordRoles.Pronoun) != 0)
        {
            return new Phrase(last, last, null, roles);
        }

        if (text.NameOver(last) is null && (roles & WordRoles.Function) != 0 && (roles & WordRoles.Determiner) == 0)
        {
            return null;
        }

        var first = Backward(last, Math.Max(floor, last - LongestPhrase));
        return first > last || (first == last && (roles & WordRoles.Determiner) != 0 && !text.Is(last, "another")) ? null : Describe(first, last);
    }

    /// <summary>Whether somebody, and not something, is meant: a name, a pronoun, or a noun for a human being.</summary>
    public bool IsHuman(Phrase phrase)
    {
        if (phrase.Name is { } name)
        {
            return name.Type == NameType.Person;
        }

        if (phrase.IsPronoun)
        {
            return (phrase.Roles & WordRoles.It) == 0;
        }

        for (var at = phrase.First; at <= phrase.Last && !IsPreposition(at); at++)
        {
            if (text.IsHuman(at) && !text.IsPossessive(at + 1))
            {
                return true;
            }
        }

        return IsOne(phrase.Last, phrase.First) || (phrase.First == phrase.Last && (text.Is(phrase.First, "another") || text.Is(phrase.First, "one")));
    }

    /// <summary>Whether the phrase has what a subject needs; a bare word that is no name and no human being is rather a verb or adverb that the tables lack.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="isFirst">Whether it begins a sentence, so that its capital says nothing.</param>
    public bool CanSpeak(Phrase phrase, bool isFirst) =>
        phrase.Name is not null || phrase.IsPronoun || IsHuman(phrase)
        || (!isFirst && text.IsCapital(phrase.First)) || (phrase.Last > phrase.First && text.IsCapital(phrase.Last))
        || text.Word(phrase.Last) is [.., not ('s' or 'u'), 's']
        || (!IsUtterance(phrase.Last) && (text.Roles(phrase.First) & (WordRoles.Determiner | WordRoles.Possessive)) != 0);

    // "came the reply", "his advice concluded": not the one who gives it.
    private bool IsUtterance(int token) => !text.IsCapital(token) && text.Word(token) is "reply" or "answer" or "retort" or "response" or "query" or "advice" or "comment" or "remark" or "whisper" or "shout" or "cry";

    private bool IsBareDeterminer(int first, int last) =>
        first == last && (text.Roles(first) & (WordRoles.Determiner | WordRoles.Possessive)) != 0 && !text.Is(first, "another") && !text.Is(first, "one");

    private int Forward(int first, int limit, bool isAfterVerb)
    {
        var at = first;
        while (at < limit)
        {
            if (text.NameOver(at) is { } name)
            {
                at = SkipName(name, at);
            }
            else if (at == first || !EndsBefore(at, first, limit, isAfterVerb))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at - 1;
    }

    // Whether the phrase that starts at first is complete when the token comes.
    private bool EndsBefore(int at, int first, int limit, bool isAfterVerb)
    {
        if (text.IsPossessive(at) || text.IsHyphen(at) || text.IsHyphen(at - 1))
        {
            return false;
        }

        if (!text.IsWord(at))
        {
            return !JoinsAdjectives(at, first, limit);
        }

        if ((text.Is(at, "of") && at + 1 < limit && text.IsWord(at + 1)) || (isAfterVerb && IsAttaching(at, limit) && !IsPlaceOfSpeaker(at, first)))
        {
            return false;
        }

        var roles = text.Roles(at);
        if ((roles & (WordRoles.Determiner | WordRoles.Possessive)) != 0)
        {
            return !IsPreposition(at - 1) && !IsOne(at, first);
        }

        return ((roles & WordRoles.Function) != 0 && !IsAdjective(at, first, limit))
            || (!text.IsCapital(at) && (((roles & Verb) != 0 && !IsNoun(at, limit, isAfterVerb)) || IsVerbForm(at, first) || IsPerson(at - 1)));
    }

    // "a deep, courteous voice"
    private bool JoinsAdjectives(int at, int first, int limit) =>
        text.IsComma(at) && at == first + 2 && at + 2 < limit && (text.Roles(first) & (WordRoles.Determiner | WordRoles.Possessive)) != 0
        && !text.IsHuman(at - 1) && text.IsWord(at + 1) && (text.Roles(at + 1) & WordRoles.Function) == 0 && text.IsHuman(at + 2);

    // "the burly Moze", "an elderly clergyman"
    private bool IsAdjective(int at, int first, int limit) =>
        at == first + 1 && at + 1 < limit && (text.Roles(first) & (WordRoles.Determiner | WordRoles.Possessive)) != 0
        && text.Word(at) is [_, _, .., 'l', 'y'] && (text.IsHuman(at + 1) || text.NameOver(at + 1) is { Type: NameType.Person });

    // "the grizzled one"
    private bool IsOne(int at, int first) => text.Word(at) is "one" && at > first + 1 && text.Is(first, "the");

    // "the girl held": whatever follows a word for a person is no part of the phrase.
    private bool IsPerson(int token) =>
        !text.IsCapital(token) && text.IsHuman(token) && !text.IsHuman(token + 1) && text.Word(token + 1) is not "-"
        && ((text.Roles(token) & (WordRoles.Male | WordRoles.Female | WordRoles.Human)) != 0 || text.Word(token + 1) is [.., 'e', 'd']);

    private bool IsPreposition(int token) => (text.Roles(token) & WordRoles.Preposition) != 0;

    // "a diplomat in Tehran", "the man with the basket": what tells one from others of the kind.
    private bool IsAttaching(int at, int limit) =>
        at + 1 < limit
        && (text.Is(at, "in") || text.Is(at, "at") || text.Is(at, "for") || text.Is(at, "with") || text.Is(at, "from"))
        && text.IsWord(at + 1)
        && (text.IsCapital(at + 1) || text.Is(at + 1, "the"));

    // "said Ada from the doorway", "said the clerk from the next room": where the words come from.
    private bool IsPlaceOfSpeaker(int at, int first) =>
        text.Is(at, "from") && text.Is(at + 1, "the") && (text.NameOver(at - 1) is { Type: NameType.Person } || text.Is(first, "the") || (text.Roles(first) & WordRoles.Possessive) != 0);

    // "the old man grinned", but "the tired man".
    private bool IsVerbForm(int at, int first) =>
        at > first + 1 && (text.Word(at) is [.., 'e', 'd'] or [.., 'i', 'n', 'g'] || (text.Roles(at) & WordRoles.Past) != 0);

    // "a harsh cry interrupted", "came a harsh cry": of two verbs the one in the present is none.
    private bool IsNoun(int at, int limit, bool isAfterVerb) =>
        (text.Roles(at) & WordRoles.Present) != 0 && (isAfterVerb || (at + 1 < limit && (text.Roles(at + 1) & WordRoles.Speech) != 0));

    private int SkipName(Name name, int at)
    {
        while (at < text.TokenCount && text[at].Start < name.Span.End)
        {
            at++;
        }

        return at;
    }

    private int Backward(int last, int floor)
    {
        var at = last;
        while (at >= floor)
        {
            if (text.NameOver(at) is { } name)
            {
                at = text.TokenAt(name.Span.Start) - 1;
            }
            else if (text.IsPossessive(at) || IsAttachedBackward(at, last, floor))
            {
                at--;
            }
            else if ((text.Roles(at) & (WordRoles.Determiner | WordRoles.Possessive)) != 0)
            {
                if (!IsAttachedBackward(at - 1, last, floor))
                {
                    return at;
                }

                at -= 2;
            }
            else if (BeginsAfter(at, last))
            {
                break;
            }
            else
            {
                at--;
            }
        }

        return at + 1;
    }

    private bool BeginsAfter(int at, int last)
    {
        var roles = text.Roles(at);
        var isVerb = at < last && (roles & Verb) != 0 && (roles & WordRoles.Present) == 0 && !text.IsCapital(at);
        return !text.IsWord(at) || (roles & WordRoles.Function) != 0 || isVerb;
    }

    private bool IsAttachedBackward(int at, int last, int floor) =>
        at < last && at > floor && (text.Is(at, "of") || IsAttachingBackward(at));

    private bool IsAttachingBackward(int at) =>
        (text.Is(at, "for") || text.Is(at, "in") || text.Is(at, "at") || text.Is(at, "to")) && text.IsWord(at - 1) && (text.Roles(at - 1) & (WordRoles.Function | Verb)) == 0;

    private Phrase Describe(int first, int last)
    {
        if ((text.Is(last, "voice") || IsUtterance(last)) && Owner(first, last) is { } owner)
        {
            return owner;
        }

        if (text.NameOver(last) is { } name && (name.Type == NameType.Person || text[first].Start >= name.Span.Start))
        {
            var start = Math.Max(first, text.TokenAt(name.Span.Start));
            return name.Type == NameType.Person && !IsInsideAttachment(start, first)
                ? new Phrase(start, last, name, GenderAround(start, last, name))
                : new Phrase(first, last, IsInsideAttachment(start, first) ? null : name, WordRoles.None);
        }

        if (text.NameOver(first) is { Type: NameType.Person } leading && !text.IsPossessive(SkipName(leading, first)))
        {
            var end = Math.Min(last, SkipName(leading, first) - 1);
            return new Phrase(first, end, leading, GenderAround(first, end, leading));
        }

        return new Phrase(first, last, null, HeadGender(first, last));
    }

    // "Ada's gay voice", "her voice": whose voice it is.
    private Phrase? Owner(int first, int voice)
    {
        for (var at = voice - 1; at > first; at--)
        {
            if (text.IsPossessive(at) && !text.IsPossessive(at - 1))
            {
                return Describe(first, at - 1);
            }
        }

        return text.Word(first) is "his" or "His" ? new Phrase(first, first, null, WordRoles.He)
            : text.Word(first) is "her" or "Her" ? new Phrase(first, first, null, WordRoles.She)
            : null;
    }

    // "the mayor of Tehran": the name belongs to what the mayor is mayor of.
    private bool IsInsideAttachment(int name, int first)
    {
        for (var at = name - 1; at > first; at--)
        {
            if (IsPreposition(at))
            {
                return true;
            }
        }

        return false;
    }

    private WordRoles GenderAround(int start, int last, Name name)
    {
        var gender = HeadGender(start, last);
        return gender == WordRoles.None && start > 0 && text.TokenAt(name.Span.Start) == start ? text.Roles(start - 1) & (WordRoles.Male | WordRoles.Female) : gender;
    }

    private WordRoles HeadGender(int first, int last)
    {
        for (var at = first; at <= last && !text.Is(at, "of"); at++)
        {
            var gender = text.Roles(at) & (WordRoles.Male | WordRoles.Female);
            if (gender != 0 && !text.IsPossessive(at + 1))
            {
                return gender;
            }
        }

        return WordRoles.None;
    }
}
