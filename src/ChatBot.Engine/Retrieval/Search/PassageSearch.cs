using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>Finds and explains the best passages of a snapshot.</summary>
internal sealed class PassageSearch(IReadOnlyList<LiveSegment> segments, PassageStatistics statistics, RetrievalOptions options)
{
    private readonly Bm25Scorer _scorer = new(options, statistics);

    /// <summary>What to compare many numbers at once with.</summary>
    internal Lanes Lanes { get; init; } = Lanes.Widest;

    public int PassagesWith(string stem)
    {
        var passages = 0;
        foreach (var segment in segments)
        {
            passages += segment.PassagesWith(stem);
        }

        return passages;
    }

    public IReadOnlyList<PassageHit> Best(SearchQuery query, int most)
    {
        if (most <= 0)
        {
            return [];
        }

        var hits = new TopHits(most);
        var weighed = Weigh(query);
        foreach (var live in segments)
        {
            var scorer = new PassageScorer(live.Segment, weighed, _scorer);
            var unit = live.Segment.Postings.Scale.Widened(statistics.AverageLength);
            var lists = new QueryLists(live.Segment.Postings, weighed, scorer, unit);
            Expect(live.Segment, weighed, scorer, most, hits);
            if (lists.Terms.Length > 0)
            {
                SegmentSearch.Run(live, scorer, lists, hits, Lanes);
            }
        }

        return hits.BestFirst();
    }

    /// <summary>What each term and phrase adds to the score of a segment's passage.</summary>
    public IReadOnlyList<TermScore> Explain(SearchQuery query, LiveSegment live, int passage)
    {
        var weighed = Weigh(query);
        var scorer = new PassageScorer(live.Segment, weighed, _scorer);
        var scores = new List<TermScore>();
        foreach (var (place, term) in weighed.Terms.Index())
        {
            var saturation = scorer.Saturation(place, passage);
            scores.Add(new TermScore(term.Stem, term.Factor * saturation, term.Rarity, saturation));
        }

        foreach (var (place, phrase) in weighed.Phrases.Index())
        {
            var saturation = scorer.PhraseSaturation(place, passage);
            scores.Add(new TermScore(phrase.Name, phrase.Rarity * saturation, phrase.Rarity, saturation));
        }

        return [.. scores.Where(score => score.Value > 0)];
    }

    private WeighedQuery Weigh(SearchQuery query) => WeighedQuery.From(query, _scorer, options.PhraseWeight, PassagesWith);

    /// <summary>So many passages get so much from a single term already: no search need look at less.</summary>
    private void Expect(Segment segment, WeighedQuery query, PassageScorer scorer, int most, TopHits hits)
    {
        var unit = segment.Postings.Scale.Narrowed(statistics.AverageLength);
        for (var place = 0; place < query.Terms.Length; place++)
        {
            if (scorer.Terms[place] is >= 0 and var term)
            {
                // An impact is rounded up, by less than 1.
                var impact = segment.Postings.Entries[term].Ranks.ReachedBy(most) - 1;
                hits.Expect(query.Terms[place].Factor * impact * unit);
            }
        }
    }
}
