using ChatBot.Language.Words;

namespace ChatBot.Language.Names.Roles;

/// <summary>Finds a role that follows a name.</summary>
internal readonly ref struct RoleAfterName(RoleSentence sentence)
{
    /// <summary>An owner's name has at most so many words: "North Atlantic Council 's".</summary>
    private const int LongestOwner = 6;

    private readonly RoleSentence _sentence = sentence;

    /// <summary>The role after the token <paramref name="name"/>, with which a name ends.</summary>
    public TextSpan? Find(int name) => Apposition(name) ?? Predicate(name);

    /// <summary>"X, the head of the council,", "X, 45, a teacher", "X, who is the author of".</summary>
    private TextSpan? Apposition(int name)
    {
        var at = name + 1;
        if (at >= _sentence.End || _sentence[at] is not ",")
        {
            return null;
        }

        at++;
        if (at + 1 < _sentence.End && _sentence.Text.Tokens[at].Kind == TokenKind.Number && _sentence[at + 1] is ",")
        {
            at += 2;
        }

        return at < _sentence.End && _sentence[at] is "who" ? Predicate(at) : Phrase(at);
    }

    /// <summary>"X is the author of", "X was formerly a spokesman for".</summary>
    private TextSpan? Predicate(int name)
    {
        var at = name + 1;
        var hasCopula = false;
        while (at < _sentence.End && at - name < 5 && IsBeforePredicate(_sentence[at]))
        {
            hasCopula |= _sentence[at] is "is" or "was" or "became" or "be" or "been" or "as" or "remains";
            at++;
        }

        return hasCopula ? Phrase(at) : null;
    }

    private static bool IsBeforePredicate(ReadOnlySpan<char> word) =>
        word is "is" or "was" or "became" or "be" or "been" or "has" or "had" or "served" or "serves" or "as" or "works" or "worked"
            or "formerly" or "now" or "once" or "also" or "currently" or "then" or "still" or "later" or "remains";

    private TextSpan? Phrase(int first)
    {
        if (first >= _sentence.End || !MayBegin(first))
        {
            return null;
        }

        var end = first;
        while (end < _sentence.End && end - first < RoleSentence.LongestRole && !_sentence.IsStop(end) && !RoleWords.BeginsClause(_sentence[end]) && !LeadsAway(end))
        {
            end++;
        }

        while (end > first && IsLooseEnd(_sentence[end - 1]))
        {
            end--;
        }

        return end > first && _sentence.HasNoun(first, end) ? _sentence.Text.Between(first, end - 1) : null;
    }

    /// <summary>"a professor in 1972", "a professor and directed": what follows tells when, or what else was done.</summary>
    private bool LeadsAway(int token)
    {
        if (token + 1 >= _sentence.End)
        {
            return false;
        }

        var next = _sentence[token + 1];
        return (RoleWords.IsPreposition(_sentence[token]) && _sentence.Text.Tokens[token + 1].Kind == TokenKind.Number)
            || (_sentence[token] is "and" && next.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(next[0]) && !_sentence.HasNoun(token + 1, _sentence.End));
    }

    private static bool IsLooseEnd(ReadOnlySpan<char> word) =>
        RoleWords.IsPreposition(word) || RoleWords.IsDeterminer(word) || word is "and";

    private bool MayBegin(int token)
    {
        if (RoleWords.IsDeterminer(_sentence[token]) || RoleWords.IsModifier(_sentence[token]) || RoleWords.IsRoleNoun(_sentence[token]))
        {
            return true;
        }

        // "Iran's top diplomat", "Norwegian minister"
        var next = token;
        while (next < _sentence.End && next - token < LongestOwner && _sentence.IsCapital(next))
        {
            next++;
        }

        return next > token && next < _sentence.End
            && (_sentence.IsPossessive(next) || RoleWords.IsRoleNoun(_sentence[next]) || RoleWords.IsModifier(_sentence[next]));
    }
}
