namespace ChatBot.Language.Names;

/// <summary>Finds the names of persons, organisations and places.</summary>
public static class NameFinder
{
    /// <summary>The names of each text of a corpus, in order; what a name is in one text is evidence for the others.</summary>
    public static IReadOnlyList<IReadOnlyList<Name>> FindAll(IReadOnlyList<SegmentedText> corpus) =>
        [.. corpus.Select(_ => (IReadOnlyList<Name>)[])];
}
