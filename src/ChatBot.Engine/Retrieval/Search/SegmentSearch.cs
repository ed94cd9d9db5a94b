using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>Finds one segment's best passages for one query without looking at all that hold a term.</summary>
/// <remarks>
/// <para>
/// MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), window by window. Every term has a
/// bound, the most that any passage of the window can get from it. While the bounds of the first few terms together cannot
/// lift a passage among the best, only passages that hold one of the others, the essential ones, need be looked at: their
/// impacts are summed, and those that come near enough are looked up in the lists of the first few. The strongest of these
/// is summed, too, unless it is long: hardly a passage without it comes near enough, and a sum costs less than a search.
/// </para>
/// <para>
/// Sums are of impacts, which are rounded up, so a sum is a bound, too. The few passages whose bound is high enough are
/// scored exactly. The result is the same as if every passage had been scored.
/// </para>
/// </remarks>
internal ref struct SegmentSearch
{
    /// <summary>Below 1 by more than sums of single precision can be wrong.</summary>
    private const double Slack = 1 - 1e-5;

    /// <summary>So many postings are summed in the time in which one passage is looked up.</summary>
    private const int SummedToLookedUp = 4;

    private readonly Passages _passages;
    private readonly PostingLists _lists;
    private readonly PassageScorer _scorer;
    private readonly TopHits _hits;
    private readonly Lanes _lanes;
    private readonly Span<TermList> _terms;
    private readonly ReadOnlySpan<PhraseLists> _phrases;
    private readonly Span<float> _reach;
    private readonly Span<byte> _impacts;
    private WindowCandidates _candidates;

    private SegmentSearch(Passages passages, PassageScorer scorer, QueryLists lists, TopHits hits, Lanes lanes, SearchScratch scratch)
    {
        _passages = passages;
        _lists = passages.Segment.Postings;
        _scorer = scorer;
        _hits = hits;
        _lanes = lanes;
        _terms = lists.Terms;
        _phrases = lists.Phrases;
        _reach = new float[lists.Terms.Length + 1];
        _impacts = new byte[lists.Terms.Length];
        _candidates = new WindowCandidates(_lists, lanes, scratch, passages.Segment.PassageCount);
    }

    /// <summary>Offers to <paramref name="hits"/> all passages of the segment that may be among the best.</summary>
    public static void Run(Passages passages, PassageScorer scorer, QueryLists lists, TopHits hits, Lanes lanes, SearchScratch scratch) =>
        new SegmentSearch(passages, scorer, lists, hits, lanes, scratch).Run();

    private readonly float Least => (float)(_hits.Threshold * Slack);

    private void Run()
    {
        var windows = (_passages.Segment.PassageCount + (1 << PostingLists.WindowBits) - 1) >> PostingLists.WindowBits;
        for (var window = NextWindow(0); window < windows; window = NextWindow(window + 1))
        {
            MoveTo(window);
            var least = Least;
            if (_reach[^1] < least)
            {
                continue;
            }

            var summed = FirstSummed(FirstEssential(_reach, least));
            _candidates.Collect(_terms[summed..], least - _reach[summed]);
            for (var term = summed - 1; term >= 0 && !_candidates.Left.IsEmpty; term--)
            {
                _candidates.LookUp(window, _terms[term], _reach[term], least);
            }

            ScoreExactly(window);
        }
    }

    /// <summary>The first window from <paramref name="window"/> on that holds a passage with an essential term.</summary>
    private readonly int NextWindow(int window)
    {
        var (least, reach, next) = (Least, 0f, int.MaxValue);
        foreach (ref var term in _terms)
        {
            reach += term.Bound;
            next = reach < least ? next : Math.Min(next, term.NextWindow(_lists, window));
        }

        return next;
    }

    /// <summary>Moves all lists; <see cref="_reach"/> at i becomes the most that a passage of the window can get from the first i together.</summary>
    private readonly void MoveTo(int window)
    {
        for (var i = 0; i < _terms.Length; i++)
        {
            _terms[i].MoveTo(_lists, window);
            _reach[i + 1] = _reach[i] + _terms[i].WindowBound;
        }
    }

    private static int FirstEssential(ReadOnlySpan<float> reach, float least)
    {
        var first = 0;
        while (reach[first + 1] < least)
        {
            first++;
        }

        return first;
    }

    /// <summary>Where the lists begin that are summed: with the essential ones, or with the one below if that saves more steps than it costs.</summary>
    private readonly int FirstSummed(int essential)
    {
        if (essential == 0)
        {
            return 0;
        }

        var postings = 0;
        foreach (ref readonly var term in _terms[essential..])
        {
            postings += term.Postings;
        }

        return _terms[essential - 1].Postings <= SummedToLookedUp * postings ? essential - 1 : essential;
    }

    /// <summary>The most that a passage of the window can get, where a phrase counts only if all its stems are there.</summary>
    private readonly float BoundOf(int passage)
    {
        var bound = 0f;
        for (var i = 0; i < _terms.Length; i++)
        {
            _impacts[i] = _terms[i].ImpactAt(_lists, _lanes, passage, 0);
            bound += _terms[i].OwnFactor * _impacts[i];
        }

        foreach (var phrase in _phrases)
        {
            var lowest = byte.MaxValue;
            foreach (var place in phrase.Stems)
            {
                lowest = Math.Min(lowest, _impacts[place]);
            }

            bound += phrase.Factor * lowest;
        }

        return bound;
    }

    private readonly void ScoreExactly(int window)
    {
        foreach (var (candidate, sum) in _candidates.Left)
        {
            var passage = (window << PostingLists.WindowBits) + candidate;
            var least = Least;
            if (sum >= least
                && (_phrases.IsEmpty || BoundOf(passage) >= least)
                && _passages.NumberOf(passage) is >= 0 and var number
                && _scorer.Score(passage) is > 0 and var score)
            {
                _hits.Offer(new PassageHit(number, score));
            }
        }
    }
}
