using ChatBot.Language.Words;

namespace ChatBot.Language.Names.Roles;

/// <summary>Finds what a text says beside a person's name that the person is.</summary>
/// <param name="text">The text.</param>
/// <param name="sentenceFirst">The first token of the sentence that is read; no role leaves the sentence.</param>
/// <param name="sentenceEnd">The token after its last.</param>
internal readonly ref struct RoleFinder(SegmentedText text, int sentenceFirst, int sentenceEnd)
{
    /// <summary>Longer ones are cut; a role of so many words is rather a sentence gone astray.</summary>
    private const int LongestRole = 24;

    /// <summary>How far from the beginning of a phrase its role noun may stand: "a close friend and longtime political adviser".</summary>
    private const int LongestWayToNoun = 8;

    /// <summary>The role of a person; null where the sentence gives none beside the name. Of two, the longer.</summary>
    public TextSpan? Find(Mention person)
    {
        var before = Before(person.First) ?? PhraseBeforeComma(person.First);
        var after = PhraseAfterComma(person.Last) ?? AfterCopula(person.Last);

        return (before, after) switch
        {
            ({ } first, { } second) => first.Length >= second.Length ? first : second,
            _ => before ?? after,
        };
    }

    /// <summary>"then-Foreign Minister X", "Iran's Quds Force head X", "Secretary of State X".</summary>
    private TextSpan? Before(int name)
    {
        var last = name - 1;
        while (last >= sentenceFirst && (text[last] is "." || (RoleWords.IsTitle(text[last]) && !RoleWords.IsRoleNoun(text[last]))))
        {
            last--;
        }

        var noun = NounOf(last);
        if (noun < sentenceFirst)
        {
            return null;
        }

        var first = noun;
        while (first > sentenceFirst && noun - first < LongestRole && IsPartBefore(first - 1))
        {
            first--;
        }

        return text.Between(Tidy(first, noun), last);
    }

    /// <summary>The role noun that ends at a token, or before "of State"; before the sentence if there is none.</summary>
    private int NounOf(int last)
    {
        for (var at = last; at >= sentenceFirst && last - at < 7; at--)
        {
            if (RoleWords.IsRoleNoun(text[at]))
            {
                return at == last || text[at + 1] is "of" or "for" ? at : sentenceFirst - 1;
            }

            if (!(IsCapital(at) || text[at] is "of" or "for" or "the" or "and" or "&") || (at == last && !IsCapital(at)))
            {
                break;
            }
        }

        return sentenceFirst - 1;
    }

    private bool IsPartBefore(int token)
    {
        if (RoleWords.IsRoleNoun(text[token]) || RoleWords.IsModifier(text[token]))
        {
            return true;
        }

        if (text[token] is "-" or "&")
        {
            return token > sentenceFirst && text.Tokens[token].End == text.Tokens[token + 1].Start;
        }

        return (IsCapital(token) && !RoleWords.IsDeterminer(text[token]))
            || (text[token] is "'s" or "’s" && token > sentenceFirst && IsCapital(token - 1));
    }

    /// <summary>Drops what cannot begin a role.</summary>
    private int Tidy(int first, int noun)
    {
        while (first < noun && !RoleWords.IsModifier(text[first]) && IsNoBeginning(first))
        {
            first++;
        }

        return first;
    }

    private bool IsNoBeginning(int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation || text[token] is "'s" or "’s" || StopWords.Contains(Lower(token));

    private string Lower(int token) => text.Tokens[token].Length > 8 ? "" : text[token].ToString().ToLowerInvariant();

    /// <summary>"the head of the council, X": back from the comma to the first "the" that begins a role.</summary>
    private TextSpan? PhraseBeforeComma(int name)
    {
        var last = name - 2;
        if (last < sentenceFirst || text[name - 1] is not ",")
        {
            return null;
        }

        TextSpan? role = null;
        for (var first = last; first >= sentenceFirst && last - first < LongestRole; first--)
        {
            if (IsStop(first) || RoleWords.BeginsClause(text[first]))
            {
                break;
            }

            if ((RoleWords.IsDeterminer(text[first]) || IsPossessor(first)) && HasNoun(first + 1, last + 1) && !IsApposition(first))
            {
                role = text.Between(OwnerBefore(first), last);
            }
        }

        return role;
    }

    /// <summary>"Y, the head of the council, X": the role is that of Y.</summary>
    private bool IsApposition(int first) => first - 2 >= sentenceFirst && text[first - 1] is "," && IsCapital(first - 2);

    private bool IsPossessor(int token) => token > sentenceFirst && text[token] is "'s" or "’s";

    private int OwnerBefore(int token)
    {
        if (!IsPossessor(token))
        {
            return token;
        }

        var first = token - 1;
        while (first > sentenceFirst && IsCapital(first) && IsCapital(first - 1))
        {
            first--;
        }

        return first;
    }

    /// <summary>"X, the head of the council,", "X, 45, a teacher", "X, who is the author of".</summary>
    private TextSpan? PhraseAfterComma(int name)
    {
        var at = name + 1;
        if (at >= sentenceEnd || text[at] is not ",")
        {
            return null;
        }

        at++;
        if (at + 1 < sentenceEnd && text.Tokens[at].Kind == TokenKind.Number && text[at + 1] is ",")
        {
            at += 2;
        }

        return at < sentenceEnd && text[at] is "who" ? AfterCopula(at) : Phrase(at, mustBegin: true);
    }

    /// <summary>"X is the author of", "X was formerly a spokesman for".</summary>
    private TextSpan? AfterCopula(int name)
    {
        var at = name + 1;
        var hasCopula = false;
        while (at < sentenceEnd && at - name < 5 && IsCopula(text[at]))
        {
            hasCopula |= text[at] is "is" or "was" or "became" or "be" or "been" or "as" or "remains";
            at++;
        }

        return hasCopula ? Phrase(at, mustBegin: true) : null;
    }

    private static bool IsCopula(ReadOnlySpan<char> word) =>
        word is "is" or "was" or "became" or "be" or "been" or "has" or "had" or "served" or "serves" or "as" or "works" or "worked"
            or "formerly" or "now" or "once" or "also" or "currently" or "then" or "still" or "later" or "remains";

    private TextSpan? Phrase(int first, bool mustBegin)
    {
        if (first >= sentenceEnd || (mustBegin && !MayBegin(first)))
        {
            return null;
        }

        var end = first;
        while (end < sentenceEnd && end - first < LongestRole && !IsStop(end) && !RoleWords.BeginsClause(text[end]))
        {
            end++;
        }

        while (end > first && (RoleWords.IsPreposition(text[end - 1]) || RoleWords.IsDeterminer(text[end - 1]) || text[end - 1] is "and"))
        {
            end--;
        }

        return end > first && HasNoun(first, end) ? text.Between(first, end - 1) : null;
    }

    private bool MayBegin(int token) =>
        RoleWords.IsDeterminer(text[token]) || RoleWords.IsModifier(text[token]) || RoleWords.IsRoleNoun(text[token])
        || IsOwner(token) || (IsCapital(token) && token + 1 < sentenceEnd && (RoleWords.IsRoleNoun(text[token + 1]) || RoleWords.IsModifier(text[token + 1])));

    private bool IsOwner(int token)
    {
        while (token < sentenceEnd && IsCapital(token))
        {
            token++;
        }

        return token < sentenceEnd && text[token] is "'s" or "’s";
    }

    /// <summary>Whether a role noun comes before anything that would hang on it.</summary>
    private bool HasNoun(int first, int end)
    {
        for (var at = first; at < end && at - first < LongestWayToNoun; at++)
        {
            if (RoleWords.IsRoleNoun(text[at]) && (at + 1 == end || IsFree(at + 1)))
            {
                return true;
            }

            if (RoleWords.IsPreposition(text[at]))
            {
                return text[at] is "of" && at > first && text[at - 1] is "one" && HasNoun(at + 1, end);
            }
        }

        return false;
    }

    /// <summary>Whether what comes after a role noun leaves it the head of its phrase: not "the president's house", "General Assembly".</summary>
    private bool IsFree(int after) => text[after] is not ("'s" or "’s" or "'" or "’") && !IsCapital(after);

    private bool IsStop(int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation && text[token] is not ("-" or "&" or "." or "/" or "'" or "’")
        || (text[token] is "." && token + 1 == sentenceEnd);

    private bool IsCapital(int token) => text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);
}
