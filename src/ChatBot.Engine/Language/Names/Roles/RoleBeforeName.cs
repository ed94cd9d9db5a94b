using ChatBot.Language.Words;

namespace ChatBot.Language.Names.Roles;

/// <summary>Finds a role that stands before a name.</summary>
internal readonly ref struct RoleBeforeName(RoleSentence sentence)
{
    /// <summary>"of", "the" and so many other words may stand between a role noun and the name: "Secretary of State X".</summary>
    private const int LongestOffice = 6;

    private readonly RoleSentence _sentence = sentence;

    /// <summary>The role before the token <paramref name="name"/>, with which a name begins.</summary>
    public TextSpan? Find(int name) => Title(name) ?? Apposition(name);

    /// <summary>"then-Foreign Minister X", "Iran's Quds Force head X", "Secretary of State X".</summary>
    private TextSpan? Title(int name)
    {
        var last = name - 1;
        while (last >= _sentence.First && IsMereTitle(last))
        {
            last--;
        }

        var noun = NounOf(last);
        if (noun < _sentence.First)
        {
            return null;
        }

        var first = noun;
        while (first > _sentence.First && noun - first < RoleSentence.LongestRole && IsPartOfTitle(first - 1))
        {
            first--;
        }

        while (first < noun && !RoleWords.IsModifier(_sentence[first]) && IsNoBeginning(first))
        {
            first++;
        }

        return _sentence.Text.Between(first, last);
    }

    /// <summary>"Dr.", "Mr": says nothing of what the person does.</summary>
    private bool IsMereTitle(int token) =>
        _sentence[token] is "." || (RoleWords.IsTitle(_sentence[token]) && !RoleWords.IsRoleNoun(_sentence[token]));

    /// <summary>The role noun at a token, or before "of State"; a number before the sentence if there is none.</summary>
    private int NounOf(int last)
    {
        for (var at = last; at >= _sentence.First && last - at <= LongestOffice; at--)
        {
            if (RoleWords.IsRoleNoun(_sentence[at]))
            {
                return at == last || _sentence[at + 1] is "of" or "for" ? at : _sentence.First - 1;
            }

            var isOffice = _sentence.IsCapital(at) || (at < last && _sentence[at] is "of" or "for" or "the" or "and" or "&");
            if (!isOffice)
            {
                break;
            }
        }

        return _sentence.First - 1;
    }

    private bool IsPartOfTitle(int token)
    {
        var word = _sentence[token];
        if (RoleWords.IsRoleNoun(word) || RoleWords.IsModifier(word))
        {
            return true;
        }

        if (word is "-" or "&")
        {
            return _sentence.Text.Tokens[token].End == _sentence.Text.Tokens[token + 1].Start;
        }

        return (_sentence.IsCapital(token) && !RoleWords.IsDeterminer(word) && !DateWords.Contain(word))
            || (token > _sentence.First && _sentence.IsPossessive(token) && _sentence.IsCapital(token - 1));
    }

    private bool IsNoBeginning(int token) =>
        _sentence.Text.Tokens[token].Kind == TokenKind.Punctuation
        || _sentence.IsPossessive(token)
        || StopWords.Contains(_sentence[token].ToString().ToLowerInvariant());

    /// <summary>"the head of the council, X": back from the comma to the first "the" that begins a role.</summary>
    private TextSpan? Apposition(int name)
    {
        var last = name - 2;
        if (last < _sentence.First || _sentence[name - 1] is not ",")
        {
            return null;
        }

        TextSpan? role = null;
        for (var first = last; first >= _sentence.First && last - first < RoleSentence.LongestRole; first--)
        {
            if (_sentence.IsStop(first) || RoleWords.BeginsClause(_sentence[first]))
            {
                break;
            }

            if (MayBegin(first) && _sentence.HasNoun(first + 1, last + 1) && !BelongsToOther(first))
            {
                role = _sentence.Text.Between(Owner(first), last);
            }
        }

        return role;
    }

    private bool MayBegin(int token) =>
        RoleWords.IsDeterminer(_sentence[token]) || (token > _sentence.First && _sentence.IsPossessive(token));

    /// <summary>"Y, the head of the council, X": the role is that of Y.</summary>
    private bool BelongsToOther(int first) =>
        first - 2 >= _sentence.First && _sentence[first - 1] is "," && _sentence.IsCapital(first - 2);

    /// <summary>The first token of the name before "'s"; any other token itself.</summary>
    private int Owner(int token)
    {
        if (!_sentence.IsPossessive(token))
        {
            return token;
        }

        var first = token - 1;
        while (first > _sentence.First && _sentence.IsCapital(first) && _sentence.IsCapital(first - 1))
        {
            first--;
        }

        return first;
    }
}
