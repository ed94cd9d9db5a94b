using ChatBot.Documents;

namespace ChatBot.Corpus;

/// <summary>What a corpus holds.</summary>
/// <param name="Documents">Never empty; ids are unique. Files come in ordinal order of their ids. Of a file that stayed as it was they are the same instances as last time.</param>
/// <param name="Warnings">A sentence for each thing that was left out: what, why, and how to cure it.</param>
internal sealed record CorpusContents(IReadOnlyList<Document> Documents, IReadOnlyList<string> Warnings)
{
    /// <summary>Whether files were passed over because they are being written, so that there is more to read soon.</summary>
    public bool IsRestless { get; init; }
}
