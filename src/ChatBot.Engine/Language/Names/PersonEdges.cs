using ChatBot.Language.Names.Roles;
using ChatBot.Language.Names.Tagging;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>Gives persons back the parts of their names that the tagger has missed.</summary>
internal static class PersonEdges
{
    /// <summary>Changes <paramref name="mentions"/>, which stay in order and without overlap.</summary>
    public static void Widen(SegmentedText text, List<Mention> mentions)
    {
        var kept = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var free = kept == 0 ? 0 : mentions[kept - 1].Last + 1;
            var mention = WithInitials(text, WithFirstName(text, mentions[i], free), free);
            if (kept > 0 && AreParted(text, mentions[kept - 1], mention))
            {
                mentions[kept - 1] = mentions[kept - 1] with { Last = mention.Last };
            }
            else
            {
                mentions[kept++] = mention;
            }
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    /// <summary>"education minister Aren [Utta]": between a role and a name stands only more of the name.</summary>
    private static Mention WithFirstName(SegmentedText text, Mention mention, int free)
    {
        var first = mention.First - 1;
        var isMissed = mention is { Type: NameType.Person, TokenCount: 1 }
            && first > free
            && WordShapes.Of(text[first]) == WordShape.Title
            && !IsRoleWord(text[first])
            && RoleWords.IsRoleNoun(text[first - 1])
            && char.IsLower(text[first - 1][0]);

        return isMissed ? mention with { First = first } : mention;
    }

    /// <summary>"R.E. [Glenn]".</summary>
    private static Mention WithInitials(SegmentedText text, Mention mention, int free)
    {
        var first = mention.First - 1;
        var isMissed = mention is { Type: NameType.Person, TokenCount: 1 }
            && first >= free
            && WordShapes.Of(text[first]) == WordShape.Initials
            && text[first] is not ("U.S." or "U.K." or "U.N." or "E.U." or "D.C." or "A.M." or "P.M." or "P.S.");

        return isMissed ? mention with { First = first } : mention;
    }

    private static bool IsRoleWord(ReadOnlySpan<char> word) =>
        RoleWords.IsRoleNoun(word) || RoleWords.IsModifier(word) || RoleWords.IsTitle(word);

    /// <summary>"Ismail’ Al Sabah": an apostrophe that writes a letter of another script, not a possessive.</summary>
    private static bool AreParted(SegmentedText text, Mention first, Mention second) =>
        first.Type == NameType.Person
        && second.Type == NameType.Person
        && second.First == first.Last + 2
        && text[first.Last + 1] is "’" or "'" or "‘"
        && text.Tokens[first.Last].End == text.Tokens[first.Last + 1].Start
        && text.Tokens[first.Last + 1].Kind == TokenKind.Punctuation;
}
