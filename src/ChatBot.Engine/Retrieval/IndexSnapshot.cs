using ChatBot.Documents;

namespace ChatBot.Retrieval;

/// <summary>The index at one moment. It never changes, so any number of questions may read it at once.</summary>
public sealed class IndexSnapshot
{
    private readonly InvertedIndex _index;
    private readonly PassageSearch _search;

    internal IndexSnapshot(
        IReadOnlyList<AnalyzedDocument> documents,
        IReadOnlyList<IndexedPassage> passages,
        InvertedIndex index,
        RetrievalOptions options)
    {
        Documents = documents;
        Passages = passages;
        Options = options;
        Statistics = new PassageStatistics(index.PassageCount, index.AverageLength);
        _index = index;
        _search = new PassageSearch(index, new Bm25Scorer(options, Statistics), options);
    }

    /// <summary>The index of no documents at all.</summary>
    public static IndexSnapshot Empty { get; } = new IndexBuilder(new RetrievalOptions()).Build();

    /// <summary>The whole corpus, in the order it was added.</summary>
    public IReadOnlyList<AnalyzedDocument> Documents { get; }

    /// <summary>Every passage that may be quoted, in document order; a passage's number is its place here.</summary>
    public IReadOnlyList<IndexedPassage> Passages { get; }

    /// <summary>The numbers that scores are worked out from.</summary>
    public PassageStatistics Statistics { get; }

    /// <summary>The settings that it was built with.</summary>
    public RetrievalOptions Options { get; }

    /// <summary>Every stem that the index holds, in order of first appearance.</summary>
    public IEnumerable<string> Terms => _index.Terms;

    /// <summary>How many passages hold <paramref name="stem"/> in their text or title.</summary>
    public int PassagesWith(string stem) =>
        _index.Numbers.TryGetValue(stem, out var term) ? _index.PostingsOf(term).Length : 0;

    /// <summary>The stems of a passage's words in their order, stop words among them; the title's are not.</summary>
    public IEnumerable<string> TermsOf(int passage)
    {
        for (var word = _index.WordStarts[passage]; word < _index.WordStarts[passage + 1]; word++)
        {
            yield return _index.Terms[_index.Words[word]];
        }
    }

    /// <summary>The <paramref name="most"/> best passages, best first; of two with the same score, the earlier.</summary>
    public IReadOnlyList<PassageHit> Search(SearchQuery query, int most) => _search.Best(query, most);

    /// <summary>What each term and phrase of <paramref name="query"/> adds to a passage's score; the sum of their values is its score.</summary>
    public IReadOnlyList<TermScore> Explain(SearchQuery query, int passage) => _search.Explain(query, passage);
}
