namespace ChatBot.Corpus.Extraction;

/// <summary>Tells a list of things, which is one passage, from one whose items are paragraphs, as minutes and rules are written.</summary>
internal static class ListItems
{
    /// <summary>In UTF-16 code units: a long sentence or two short ones.</summary>
    private const int Paragraph = 120;

    /// <summary>Whether items of these lengths are read one by one.</summary>
    public static bool AreParagraphs(IReadOnlyCollection<int> lengths) => lengths.Count > 1 && lengths.Average() >= Paragraph;
}
