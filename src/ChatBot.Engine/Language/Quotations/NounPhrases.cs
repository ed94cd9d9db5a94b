using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations;

/// <summary>Reads who is meant before or behind a verb: a pronoun, a name, or a description.</summary>
internal sealed class NounPhrases(SpokenText text)
{
    private const int LongestPhrase = 14;
    private const WordRoles Verb = WordRoles.Say | WordRoles.Add | WordRoles.Reply | WordRoles.Think | WordRoles.Auxiliary;

    /// <summary>The mention that starts at a token and ends before <paramref name="limit"/>; null if none does.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="limit">The token at which to stop.</param>
    /// <param name="isAfterVerb">Whether the verb stands before it: then what follows is no second verb.</param>
    public Mention? Starting(int first, int limit, bool isAfterVerb)
    {
        if (first >= limit || !text.IsWord(first))
        {
            return null;
        }

        var roles = text.Roles(first);
        if ((roles & WordRoles.Pronoun) != 0)
        {
            return new Mention(first, first, null, roles);
        }

        if ((roles & WordRoles.Function & ~(WordRoles.Determiner | WordRoles.Possessive)) != 0 && text.NameOver(first) is null)
        {
            return null;
        }

        var last = Forward(first, Math.Min(limit, first + LongestPhrase), isAfterVerb);
        return last < first || IsBareDeterminer(first, last) ? null : Describe(first, last);
    }

    /// <summary>The mention that ends with a token, not reaching before <paramref name="floor"/>; null if none does.</summary>
    public Mention? Ending(int last, int floor)
    {
        if (last < floor || !text.IsWord(last))
        {
            return null;
        }

        var roles = text.Roles(last);
        if ((roles & WordRoles.Pronoun) != 0)
        {
            return new Mention(last, last, null, roles);
        }

        if (text.NameOver(last) is null && (roles & WordRoles.Function) != 0 && (roles & WordRoles.Determiner) == 0)
        {
            return null;
        }

        var first = Backward(last, Math.Max(floor, last - LongestPhrase));
        return first > last || (first == last && (roles & WordRoles.Determiner) != 0 && !text.Is(last, "another")) ? null : Describe(first, last);
    }

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
                continue;
            }

            if (!text.IsWord(at) && !text.IsPossessive(at))
            {
                break;
            }

            var roles = text.Roles(at);
            var isHead = at > first;
            if (isHead && text.Is(at, "of") && at + 1 < limit && text.IsWord(at + 1))
            {
                at++;
                continue;
            }

            if (isHead && isAfterVerb && IsAttaching(at, limit))
            {
                at++;
                continue;
            }

            if (text.IsPossessive(at))
            {
                at++;
                continue;
            }

            var isBreak = (roles & (WordRoles.Function & ~(WordRoles.Determiner | WordRoles.Possessive))) != 0
                || (isHead && !text.IsCapital(at) && (((roles & Verb) != 0 && !IsNoun(at, limit)) || IsVerbForm(at, first)))
                || (isHead && IsPerson(at - 1) && !text.IsCapital(at) && text.IsWord(at - 1) && text.Word(at) is not "-")
                || (at > first && (roles & (WordRoles.Determiner | WordRoles.Possessive)) != 0 && !IsPreposition(at - 1));
            if (isBreak)
            {
                break;
            }

            at++;
        }

        return at - 1;
    }

    // "the girl held": whatever follows a word for a person is no part of the phrase.
    private bool IsPerson(int token) =>
        (text.Roles(token) & (WordRoles.Male | WordRoles.Female)) != 0 && !text.IsCapital(token) && (text.Roles(token + 1) & (WordRoles.Male | WordRoles.Female)) == 0;

    private bool IsPreposition(int token) => (text.Roles(token) & WordRoles.Preposition) != 0;

    // "a diplomat in Tehran", "the man with the basket": what tells one from others of the kind.
    private bool IsAttaching(int at, int limit) =>
        at + 1 < limit
        && (text.Is(at, "in") || text.Is(at, "at") || text.Is(at, "for") || text.Is(at, "with") || text.Is(at, "from"))
        && text.IsWord(at + 1)
        && (text.IsCapital(at + 1) || text.Is(at + 1, "the"));

    // "the old man grinned", but "the tired man".
    private bool IsVerbForm(int at, int first) =>
        at > first + 1 && text.Word(at) is [.., 'e', 'd'] or [.., 'i', 'n', 'g'];

    // "a harsh cry interrupted": of two verbs in a row the first is none.
    private bool IsNoun(int at, int limit) =>
        (text.Roles(at) & WordRoles.Present) != 0 && at + 1 < limit && (text.Roles(at + 1) & WordRoles.Speech) != 0;

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
                continue;
            }

            if (text.IsPossessive(at))
            {
                at--;
                continue;
            }

            var roles = text.Roles(at);
            if ((roles & (WordRoles.Determiner | WordRoles.Possessive)) != 0)
            {
                at--;
                if (at > floor && (text.Is(at, "of") || IsAttachingBackward(at)))
                {
                    at--;
                    continue;
                }

                break;
            }

            if (at < last && at > floor && (text.Is(at, "of") || IsAttachingBackward(at)))
            {
                at--;
                continue;
            }

            if (!text.IsWord(at) || (roles & WordRoles.Function) != 0 || (at < last && (roles & Verb) != 0 && (roles & WordRoles.Present) == 0 && !text.IsCapital(at)))
            {
                break;
            }

            at--;
        }

        return at + 1;
    }

    private bool IsAttachingBackward(int at) =>
        (text.Is(at, "for") || text.Is(at, "in") || text.Is(at, "at")) && text.IsWord(at - 1) && (text.Roles(at - 1) & (WordRoles.Function | Verb)) == 0;

    private Mention Describe(int first, int last)
    {
        if (text.NameOver(last) is { } name && (name.Type == NameType.Person || text[first].Start >= name.Span.Start))
        {
            var start = Math.Max(first, text.TokenAt(name.Span.Start));
            return name.Type == NameType.Person && !IsInsideAttachment(start, first)
                ? new Mention(start, last, name, GenderAround(start, last, name))
                : new Mention(first, last, IsInsideAttachment(start, first) ? null : name, WordRoles.None);
        }

        if (text.NameOver(first) is { Type: NameType.Person } leading && !text.IsPossessive(SkipName(leading, first)))
        {
            var end = Math.Min(last, SkipName(leading, first) - 1);
            return new Mention(first, end, leading, GenderAround(first, end, leading));
        }

        return new Mention(first, last, null, HeadGender(first, last));
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
