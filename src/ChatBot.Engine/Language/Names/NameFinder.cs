using ChatBot.Language.Names.Roles;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Language.Names;

/// <summary>Finds the names of persons, organisations and places. The same texts always give the same names.</summary>
public static class NameFinder
{
    private static readonly Lazy<MentionFinder> Finder = new(() => new MentionFinder(new NameTagger(NameModel.Shipped)));

    /// <summary>The names of each text of a corpus, in order; what a name is in one text is evidence for the others.</summary>
    public static IReadOnlyList<IReadOnlyList<Name>> FindAll(IReadOnlyList<SegmentedText> corpus)
    {
        var mentions = corpus.Select(Finder.Value.Find).ToList();

        return [.. corpus.Zip(mentions, Complete)];
    }

    private static IReadOnlyList<Name> Complete(SegmentedText text, List<Mention> mentions)
    {
        var fullNames = FullNames.Of(text, mentions);
        var names = new Name[mentions.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var full = mentions[fullNames[i]];
            names[i] = new Name(
                text.Between(mentions[i].First, mentions[i].Last),
                mentions[i].Type,
                text.Between(full.First, full.Last),
                RoleFinder.Find(text, mentions, i));
        }

        return names;
    }
}
