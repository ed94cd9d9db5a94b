using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;

namespace ChatBot.Tuning.Names;

/// <summary>Brings the conventions of several collections to ours.</summary>
internal static class TrainingNames
{
    /// <summary>
    /// The sentence with titles cut from persons ("President Biden"), articles from places ("the United States"), without
    /// peoples among the persons ("Muslims"), and without miscellaneous names that have no capital or are adjectives of
    /// countries ("machine learning", "American").
    /// </summary>
    public static LabelledSentence Harmonise(LabelledSentence sentence) =>
        sentence with { Names = [.. sentence.Names.Select(name => Cut(sentence.Text, name)).OfType<MarkedName>()] };

    private static MarkedName? Cut(SegmentedText text, MarkedName name)
    {
        var words = name.Span.In(text.Text);
        if (name.Type == NameType.Miscellaneous)
        {
            return IsOwn(words) ? name : null;
        }

        if (name.Type == NameType.Person && IsPeople(words))
        {
            return null;
        }

        var tokens = text.Tokens.Where(token => name.Span.Contains(token.Span)).ToList();
        var first = 0;
        while (first < tokens.Count && IsNoPartOf(name.Type, tokens[first].Span.In(text.Text)))
        {
            first++;
        }

        return first < tokens.Count ? name with { Span = TextSpan.FromBounds(tokens[first].Start, name.Span.End) } : null;
    }

    /// <summary>Other collections do not mark "American" or "novel"; so that they agree, neither do we.</summary>
    private static bool IsOwn(ReadOnlySpan<char> name) => name.ContainsAnyInRange('A', 'Z') && !Demonyms.Contains(name);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Demonyms =
        NameLists.Demonyms().ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Peoples =
        NameLists.Demonyms().Concat(NameLists.Peoples()).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Only GUM takes these for persons.</summary>
    private static bool IsPeople(ReadOnlySpan<char> name) => Peoples.Contains(name) || (name is [.. var one, 's'] && Peoples.Contains(one));

    private static bool IsNoPartOf(NameType type, ReadOnlySpan<char> word) => type switch
    {
        NameType.Person => RoleWords.IsTitle(word) || word is "." || word.StartsWith("vice-", StringComparison.OrdinalIgnoreCase),
        _ => word is "the",
    };
}
