using System.Collections.Concurrent;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>Finds and explains the best passages of a snapshot.</summary>
internal sealed class PassageSearch(SegmentedCorpus corpus, RetrievalOptions options)
{
    private readonly Bm25Scorer _scorer = new(options, corpus.Statistics);
    private readonly int _largest = Largest(corpus.Segments);
    private readonly ConcurrentBag<SearchScratch> _idle = [];

    public int PassagesWith(string stem)
    {
        var passages = 0;
        foreach (var segment in corpus.Segments)
        {
            passages += segment.PassagesWith(stem);
        }

        return passages;
    }

    public IReadOnlyList<PassageHit> Best(SearchQuery query, int most, PassageSet? among, Lanes lanes)
    {
        if (most <= 0)
        {
            return [];
        }

        var hits = new TopHits(most);
        var weighed = Weigh(query);
        var scratch = _idle.TryTake(out var idle) ? idle : new SearchScratch(_largest);
        foreach (var live in corpus.Segments)
        {
            var scorer = new PassageScorer(live.Segment, weighed, _scorer);
            var unit = live.Segment.Postings.Scale.Widened(corpus.Statistics.AverageLength);
            var lists = new QueryLists(live.Segment.Postings, weighed, scorer, unit);
            if (among is null)
            {
                Expect(live, weighed, scorer, most, hits);
            }

            if (lists.Terms.Length > 0)
            {
                SegmentSearch.Run(new Passages(live, among), scorer, lists, hits, lanes, scratch);
            }
        }

        _idle.Add(scratch); // clean again, which it would not be after an exception

        return hits.TakeBestFirst();
    }

    /// <summary>What each term and phrase adds to the score of a passage.</summary>
    public IReadOnlyList<TermScore> Explain(SearchQuery query, int number)
    {
        var weighed = Weigh(query);
        var (live, passage) = corpus.Find(number);
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

    /// <summary>Scores these passages, whatever they score; the <paramref name="most"/> best, best first.</summary>
    public IReadOnlyList<PassageHit> BestOf(IEnumerable<int> numbers, SearchQuery query, int most)
    {
        var weighed = Weigh(query);
        var scorers = corpus.Segments.ToDictionary(live => live, live => new PassageScorer(live.Segment, weighed, _scorer));
        var hits = new TopHits(most);
        foreach (var number in numbers)
        {
            var (live, passage) = corpus.Find(number);
            hits.Offer(new PassageHit(number, scorers[live].Score(passage)));
        }

        return hits.TakeBestFirst();
    }

    // A loop, because it stands between the start of the program and its first answer: LINQ's would have to be compiled first.
    private static int Largest(IReadOnlyList<LiveSegment> segments)
    {
        var largest = 0;
        foreach (var live in segments)
        {
            largest = Math.Max(largest, live.Segment.PassageCount);
        }

        return largest;
    }

    private WeighedQuery Weigh(SearchQuery query) => WeighedQuery.From(query, _scorer, options.PhraseWeight, PassagesWith);

    /// <summary>So many passages get so much from a single term already: no search need look at less.</summary>
    private void Expect(LiveSegment live, WeighedQuery query, PassageScorer scorer, int most, TopHits hits)
    {
        var unit = live.Segment.Postings.Scale.Narrowed(corpus.Statistics.AverageLength);
        for (var place = 0; place < query.Terms.Length; place++)
        {
            if (scorer.Terms[place] is >= 0 and var term)
            {
                // The best may all be among those that are gone; and an impact is rounded up, by less than 1.
                var impact = live.Segment.Postings.Entries[term].Ranks.ReachedBy(most + live.GoneWith(term)) - 1;
                hits.Expect(query.Terms[place].Factor * impact * unit);
            }
        }
    }
}
