using System.Collections.Frozen;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Sentences;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>Cuts from a mention what is never part of a name.</summary>
internal static class MentionEdges
{
    /// <summary>What people write in a chat or mail on a line of its own, and so with a capital.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exclamations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "asap", "btw", "cheers", "erm", "fyi", "haha", "hehe", "hello", "hey", "hi", "hmm", "imo", "lmao", "lol", "nope", "ok", "okay", "omg", "pls", "plz", "regards",
        "sincerely", "thanks", "thx", "umm", "yeah", "yep", "yup").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The mention without titles before it and what hangs on behind, though with a company's legal form; null if no name is left.</summary>
    public static Mention? Trim(SegmentedText text, Mention mention)
    {
        var (first, last) = (mention.First, BeforeClause(text, mention));
        var hasCapital = HasCapital(text, first, last);
        while (first <= last && IsCutBefore(text, mention, first, last))
        {
            first++;
        }

        while (last > first && IsCutBehind(text, mention.Type, last, hasCapital))
        {
            last--;
        }

        if (first > last || !IsName(text, mention.Type, first, last))
        {
            return null;
        }

        last = WithLegalForm(text, mention.Type, last);
        return mention with { First = first, Last = HasOwnPoint(text, first, last) ? last + 1 : last };
    }

    /// <summary>"Lindqvist, Inc.", "Okafor LLC": what kind of company it is belongs to its name.</summary>
    private static int WithLegalForm(SegmentedText text, NameType type, int last)
    {
        var form = last + 1 < text.Tokens.Length && text[last + 1] is "," ? last + 2 : last + 1;
        return type != NameType.Place && form < text.Tokens.Length && text[form] is "Inc" or "Inc." or "Ltd" or "Ltd." or "LLC" or "GmbH" or "plc" or "PLC" ? form : last;
    }

    /// <summary>"Lindqvist Ltd.", "Rosa Lindqvist Jr.": the point is as much part of the name as the letters before it.</summary>
    private static bool HasOwnPoint(SegmentedText text, int first, int last) =>
        first < last
        && text[last].Length > 1
        && last + 1 < text.Tokens.Length
        && text[last + 1] is "."
        && text.Tokens[last].End == text.Tokens[last + 1].Start
        && Abbreviations.Of(text[last]) == Abbreviation.Maybe;

    /// <summary>The last token before a word that is part of no person's, organisation's or place's name: "Army against Navy".</summary>
    private static int BeforeClause(SegmentedText text, Mention mention)
    {
        for (var token = mention.First + 1; token < mention.Last && mention.Type != NameType.Miscellaneous; token++)
        {
            if (text[token] is "against" or "after" or "before" or "with" or "from" or "by" or "over" or "into" or "as" or "is" or "was"
                or "has" or "had" or "who" or "that" or "which" or "said" or "says" or "told" or "when" or "while" or "because")
            {
                return token - 1;
            }
        }

        return mention.Last;
    }

    private static bool IsCutBefore(SegmentedText text, Mention mention, int token, int last) =>
        text.Tokens[token].Kind == TokenKind.Punctuation
        || (mention.Type == NameType.Person && token < last && RoleWords.IsTitle(text[token]));

    /// <summary>Marks and "'s"; in a name with capitals also some small words, as in "Rosa said" or "Council on Monday".</summary>
    private static bool IsCutBehind(SegmentedText text, NameType type, int token, bool hasCapital) =>
        text.Tokens[token].Kind == TokenKind.Punctuation
        || (text[token] is "'s" or "’s" && type is NameType.Person or NameType.Miscellaneous)
        || (hasCapital && text[token] is not ("'s" or "’s") && (IsSmallWord(text, type, token) || (DateWords.Contain(text[token]) && char.IsLower(text[token - 1][0]))));

    /// <summary>A place or an organisation may end with a noun: "Lindholm valley", "Okafor insurance".</summary>
    private static bool IsSmallWord(SegmentedText text, NameType type, int token) =>
        char.IsLower(text[token][0])
        && (type is NameType.Person or NameType.Miscellaneous || StopWords.Contains(text[token].ToString()));

    private static bool IsName(SegmentedText text, NameType type, int first, int last)
    {
        if (text.Tokens[first].Kind == TokenKind.Punctuation || IsInAddress(text, first))
        {
            return false;
        }

        return first == last
            ? text.Tokens[first].Kind == TokenKind.Word && !IsCommonWord(text, type, first)
            : !IsMerelyRole(text, first, last);
    }

    private static bool IsCommonWord(SegmentedText text, NameType type, int token)
    {
        var word = text[token];
        var isDate = type != NameType.Person && (DateWords.Contain(word) || DateWords.ContainShort(word));

        return isDate || word is "us" or "Sr" or "Jr" || CourtesyTitles.IsTitle(word) || Exclamations.Contains(word) || (char.IsLower(word[0]) && StopWords.Contains(word.ToString()));
    }

    /// <summary>"Rosa Lindqvist@OKAFOR".</summary>
    private static bool IsInAddress(SegmentedText text, int token) =>
        token > 0 && text[token - 1] is "@" && text.Tokens[token - 1].End == text.Tokens[token].Start;

    /// <summary>"Deputy Director and Research Fellow".</summary>
    private static bool IsMerelyRole(SegmentedText text, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            var word = text[token];
            if (!RoleWords.IsRoleNoun(word) && !RoleWords.IsModifier(word) && !RoleWords.IsTitle(word) && word is not ("and" or "&" or "-"))
            {
                return false;
            }
        }

        return RoleWords.IsRoleNoun(text[last]);
    }

    private static bool HasCapital(SegmentedText text, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (char.IsUpper(text[token][0]))
            {
                return true;
            }
        }

        return false;
    }
}
