using ChatBot.Language.Names.Roles;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Language.Names;

/// <summary>Finds the names of persons, organisations and places. The same texts always give the same names.</summary>
public static class NameFinder
{
    private static readonly Lazy<MentionFinder> Finder = new(() => new MentionFinder(new NameTagger(NameModel.Shipped)));

    /// <summary>The names of each text of a corpus, in order; what a name is in one text is evidence for the others.</summary>
    public static IReadOnlyList<IReadOnlyList<Name>> FindAll(IReadOnlyList<SegmentedText> corpus) => FindAll(corpus, Finder.Value);

    /// <summary>The same, with mentions found by a tagger that is being trained.</summary>
    internal static IReadOnlyList<IReadOnlyList<Name>> FindAll(IReadOnlyList<SegmentedText> corpus, MentionFinder finder)
    {
        // Each text for itself, and in order, so that threads do not show in the result.
        var local = corpus.AsParallel().AsOrdered().Select(text => LocalNames.Of(text, finder.Find(text))).ToList();
        var evidence = new NameEvidence();
        local.ForEach(evidence.Add);

        return [.. corpus.Zip(local).AsParallel().AsOrdered().Select(pair => Settle(pair.First, pair.Second, evidence))];
    }

    /// <summary>The names of a text as it tells them by itself.</summary>
    internal static LocalNames FindLocal(SegmentedText text) => LocalNames.Of(text, Finder.Value.Find(text));

    /// <summary>The names of a text, given what all texts of its corpus say.</summary>
    internal static IReadOnlyList<Name> Settle(SegmentedText text, LocalNames names, NameEvidence corpus) =>
        Complete(text, new NameAgreement(corpus).Settle(text, names));

    private static Name[] Complete(SegmentedText text, List<Mention> mentions)
    {
        var fullNames = FullNames.Of(text, mentions);
        var names = new Name[mentions.Count];
        var next = 0;
        foreach (var (first, end) in SentenceTokens.Of(text))
        {
            var sentence = new RoleSentence(text, first, end);
            for (; next < names.Length && mentions[next].First < end; next++)
            {
                var full = mentions[fullNames[next]];
                var follows = next + 1 < names.Length ? Math.Min(end, mentions[next + 1].First) : end;
                var mention = CutName.Mend(text, mentions[next], full, follows);
                var role = mention.Type == NameType.Person ? RoleFinder.Find(sentence, mention) : null;
                names[next] = new Name(text.Between(mention.First, mention.Last), mention.Type, text.Between(full.First, full.Last), role);
            }
        }

        return names;
    }
}
