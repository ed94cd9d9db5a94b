using ChatBot.Language.Words;

namespace ChatBot.Language.Names.Roles;

/// <summary>Finds what a text says beside a name that its bearer is.</summary>
internal static class RoleFinder
{
    /// <summary>Roles are not longer than this many tokens.</summary>
    private const int LongestRole = 16;

    /// <summary>The role of the mention numbered <paramref name="index"/>; null where the text gives none beside it.</summary>
    public static TextSpan? Find(SegmentedText text, List<Mention> mentions, int index)
    {
        if (mentions[index].Type != NameType.Person)
        {
            return null;
        }

        return Before(text, mentions, index) ?? After(text, mentions[index]);
    }

    /// <summary>"Foreign Minister X", "the spokesman of the ministry, X".</summary>
    private static TextSpan? Before(SegmentedText text, List<Mention> mentions, int index)
    {
        var last = mentions[index].First - 1;
        while (last >= 0 && text[last] is ".")
        {
            last--;
        }

        if (last < 0 || !IsRoleNoun(text[last]))
        {
            return null;
        }

        var first = last;
        while (first > 0 && last - first < LongestRole && IsPartOfRoleBefore(text, first - 1))
        {
            first--;
        }

        return text.Between(first, last);
    }

    private static bool IsPartOfRoleBefore(SegmentedText text, int token)
    {
        var word = text[token];
        return text.Tokens[token].Kind == TokenKind.Word && (char.IsUpper(word[0]) || IsRoleNoun(word));
    }

    /// <summary>"X, the head of the council,", "X is the author of".</summary>
    private static TextSpan? After(SegmentedText text, Mention mention)
    {
        var at = mention.Last + 1;
        if (at + 1 >= text.Tokens.Count || text[at] is not ",")
        {
            return null;
        }

        var first = at + 1;
        var last = first;
        var hasNoun = false;
        while (last < text.Tokens.Count && last - first < LongestRole && text[last] is not ("," or "." or ";" or ":" or "(" or ")" or "who" or "which" or "and"))
        {
            hasNoun |= IsRoleNoun(text[last]);
            last++;
        }

        return hasNoun && text[first] is "the" or "a" or "an" or "his" or "her" or "their" ? text.Between(first, last - 1) : null;
    }

    private static bool IsRoleNoun(ReadOnlySpan<char> word) => RoleWords.IsRoleNoun(word);
}
