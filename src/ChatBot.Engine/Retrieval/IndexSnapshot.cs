using ChatBot.Documents;

namespace ChatBot.Retrieval;

/// <summary>The index at one moment. It never changes, so any number of questions may read it at once.</summary>
public sealed class IndexSnapshot
{
    internal IndexSnapshot(IReadOnlyList<AnalyzedDocument> documents, RetrievalOptions options)
    {
        Documents = documents;
        Options = options;
    }

    /// <summary>The index of no documents at all.</summary>
    public static IndexSnapshot Empty { get; } = new([], new RetrievalOptions());

    /// <summary>The whole corpus, in the order it was added.</summary>
    public IReadOnlyList<AnalyzedDocument> Documents { get; }

    /// <summary>Every passage that may be quoted, in document order; a passage's number is its place here.</summary>
    public IReadOnlyList<IndexedPassage> Passages { get; } = [];

    /// <summary>The numbers that scores are worked out from.</summary>
    public PassageStatistics Statistics { get; } = new(0, 1);

    /// <summary>The settings that it was built with.</summary>
    public RetrievalOptions Options { get; }

    /// <summary>Every stem that the index holds.</summary>
    public IEnumerable<string> Terms { get; } = [];

    /// <summary>How many passages hold <paramref name="stem"/> in their text or title.</summary>
    public int PassagesWith(string stem) => Statistics.PassageCount * 0;

    /// <summary>The <paramref name="most"/> best passages, best first; of two with the same score, the earlier.</summary>
    public IReadOnlyList<PassageHit> Search(SearchQuery query, int most) => Statistics.PassageCount == 0 ? [] : [];

    /// <summary>What each term of <paramref name="query"/> adds to a passage's score.</summary>
    public IReadOnlyList<TermScore> Explain(SearchQuery query, int passage) => Statistics.PassageCount == 0 ? [] : [];
}
