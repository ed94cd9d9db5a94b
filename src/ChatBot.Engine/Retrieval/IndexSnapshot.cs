using ChatBot.Documents;
using ChatBot.Retrieval.Search;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval;

/// <summary>The index at one moment. It never changes, so any number of questions may read it at once.</summary>
/// <remarks>
/// An update makes another snapshot, which shares with this one what stays. Whatever way a snapshot was come by, it answers
/// as one that was built afresh of the same documents in the same order.
/// </remarks>
public sealed class IndexSnapshot
{
    private readonly SegmentedCorpus _corpus;
    private readonly PassageSearch _search;
    private CorpusVocabulary? _vocabulary;

    internal IndexSnapshot(SegmentedCorpus corpus, RetrievalOptions options, CorpusVocabulary? vocabulary = null)
    {
        _vocabulary = vocabulary;
        Options = options;
        _corpus = corpus;
        _search = new PassageSearch(corpus, options);
        Passages = new NumberedPassages(corpus);
    }

    /// <summary>The index of no documents at all.</summary>
    public static IndexSnapshot Empty { get; } = new(SegmentedCorpus.Empty, new RetrievalOptions(), CorpusVocabulary.Empty);

    /// <summary>The whole corpus, in the order it was added.</summary>
    public IReadOnlyList<AnalyzedDocument> Documents => _corpus.Documents;

    /// <summary>Every passage that may be quoted, in document order; a passage's number is its place here.</summary>
    public IReadOnlyList<IndexedPassage> Passages { get; }

    /// <summary>The numbers that scores are worked out from.</summary>
    public PassageStatistics Statistics => _corpus.Statistics;

    /// <summary>The settings that it was built with.</summary>
    public RetrievalOptions Options { get; }

    /// <summary>Every stem that a passage or the title over it holds, once, in no order to rely on.</summary>
    public IEnumerable<string> Terms => TermsWhere((_, _) => true);

    /// <summary>How many parts it is made of; the more, the slower it is searched. See <see cref="Merged"/>.</summary>
    public int SegmentCount => _corpus.Segments.Count;

    /// <summary>What its words and postings take in memory; terms and documents come on top.</summary>
    public long Bytes => _corpus.Segments.Sum(live => live.Segment.Words.Bytes + live.Segment.Postings.Bytes);

    /// <summary>How many passages hold <paramref name="stem"/> in their text or title.</summary>
    public int PassagesWith(string stem) => _search.PassagesWith(stem);

    /// <summary>The stems of a passage's words in their order, stop words among them; the title's are not.</summary>
    public IEnumerable<string> TermsOf(int passage)
    {
        var (live, local) = _corpus.Find(passage);
        var words = live.Segment.Words;
        for (var word = words.WordStarts[local]; word < words.WordStarts[local + 1]; word++)
        {
            yield return live.Segment.Terms[words.Words[word]];
        }
    }

    /// <summary>The passages of the documents that <paramref name="isWanted"/> picks, for searches among them alone.</summary>
    public PassageSet PassagesWhere(Func<AnalyzedDocument, bool> isWanted)
    {
        var set = new PassageSet(Passages.Count);
        for (var i = 0; i < Documents.Count; i++)
        {
            if (isWanted(Documents[i]))
            {
                set.Add(_corpus.FirstPassage(i), _corpus.FirstPassage(i + 1));
            }
        }

        return set;
    }

    /// <summary>The <paramref name="most"/> best passages, best first; of two with the same score, the earlier.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="most">How many passages are wanted.</param>
    /// <param name="among">Where to look; scores do not depend on it. Everywhere if left out.</param>
    public IReadOnlyList<PassageHit> Search(SearchQuery query, int most, PassageSet? among = null) => Search(query, most, among, Lanes.Widest);

    /// <summary>The same with vectors of another width, which changes nothing but the time it takes.</summary>
    internal IReadOnlyList<PassageHit> Search(SearchQuery query, int most, PassageSet? among, Lanes lanes) => _search.Best(query, most, among, lanes);

    /// <summary>What each term and phrase of <paramref name="query"/> adds to a passage's score; the sum of their values is its score.</summary>
    public IReadOnlyList<TermScore> Explain(SearchQuery query, int passage) => _search.Explain(query, passage);

    /// <summary>The same with other settings than <see cref="Options"/>.</summary>
    internal IReadOnlyList<TermScore> Explain(SearchQuery query, int passage, RetrievalOptions options) => new PassageSearch(_corpus, options).Explain(query, passage);

    /// <summary>The <paramref name="most"/> best of <paramref name="hits"/>, scored anew with other settings than <see cref="Options"/>, which a search cannot do.</summary>
    internal IReadOnlyList<PassageHit> Rescore(IEnumerable<PassageHit> hits, SearchQuery query, int most, RetrievalOptions options) =>
        new PassageSearch(_corpus, options).BestOf(hits.Select(h => h.Passage), query, most);

    /// <summary>The index of these documents in this order; only those are read that this one does not hold as they are. Each must have an id of its own.</summary>
    public IndexSnapshot With(IReadOnlyList<AnalyzedDocument> documents) => new(_corpus.With(documents, Options), Options);

    /// <summary>The same index in fewer parts, without what went out of it; itself if that is not worth the work.</summary>
    public IndexSnapshot Merged()
    {
        var places = MergePolicy.Choose(_corpus.Segments);
        return places.Count == 0 ? this : new(_corpus.Merged(places, Options), Options, _vocabulary);
    }

    /// <summary>The index of no documents with other settings.</summary>
    internal static IndexSnapshot Of(RetrievalOptions options) => new(SegmentedCorpus.Empty, options);

    /// <summary>The stems with so many letters that begin with this one, once each, in no order to rely on.</summary>
    internal IEnumerable<string> TermsOfShape(char first, int length) =>
        TermsWhere((terms, term) => terms.LengthOf(term) == length && terms.Letters(term)[0] == first);

    /// <summary>What its documents together know about words; put together when it is first asked for.</summary>
    internal CorpusVocabulary Vocabulary => _vocabulary ??= CorpusVocabulary.Of(Documents); // two threads may both do so, and get the same

    /// <summary>What it is made of.</summary>
    internal SegmentedCorpus Corpus => _corpus;

    // Loops, because a question waits for it to go through all terms of a large corpus.
    private HashSet<string> TermsWhere(Func<TermTable, int, bool> isWanted)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var live in _corpus.Segments)
        {
            var terms = live.Segment.Terms;
            for (var term = 0; term < terms.Count; term++)
            {
                if (isWanted(terms, term) && live.PassagesWith(term) > 0)
                {
                    found.Add(terms[term]);
                }
            }
        }

        return found;
    }
}
