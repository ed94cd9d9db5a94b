using ChatBot.Documents;
using ChatBot.Retrieval.Search;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval;

/// <summary>The index at one moment. It never changes, so any number of questions may read it at once.</summary>
public sealed class IndexSnapshot
{
    private readonly LiveSegment _segment;
    private readonly PassageSearch _search;

    internal IndexSnapshot(
        IReadOnlyList<AnalyzedDocument> documents,
        IReadOnlyList<IndexedPassage> passages,
        Segment segment,
        double averageLength,
        RetrievalOptions options)
    {
        Documents = documents;
        Passages = passages;
        Options = options;
        Statistics = new PassageStatistics(passages.Count, averageLength);
        _segment = new LiveSegment(segment);
        _search = new PassageSearch([_segment], Statistics, options);
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
    public IEnumerable<string> Terms => _segment.Segment.Terms;

    /// <summary>How many passages hold <paramref name="stem"/> in their text or title.</summary>
    public int PassagesWith(string stem) => _search.PassagesWith(stem);

    /// <summary>The stems of a passage's words in their order, stop words among them; the title's are not.</summary>
    public IEnumerable<string> TermsOf(int passage)
    {
        var segment = _segment.Segment;
        for (var word = segment.Words.WordStarts[passage]; word < segment.Words.WordStarts[passage + 1]; word++)
        {
            yield return segment.Terms[segment.Words.Words[word]];
        }
    }

    /// <summary>The <paramref name="most"/> best passages, best first; of two with the same score, the earlier.</summary>
    public IReadOnlyList<PassageHit> Search(SearchQuery query, int most) => _search.Best(query, most);

    /// <summary>What each term and phrase of <paramref name="query"/> adds to a passage's score; the sum of their values is its score.</summary>
    public IReadOnlyList<TermScore> Explain(SearchQuery query, int passage) => _search.Explain(query, _segment, passage);
}
