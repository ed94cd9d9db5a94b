using System.Numerics;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>Finds one segment's best passages for one query without looking at all that hold a term.</summary>
/// <remarks>
/// <para>
/// MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), window by window. Every term has a
/// bound, the most that any passage of the window can get from it. While the bounds of the first few terms together cannot
/// lift a passage among the best, only passages that hold one of the others, the essential ones, need be looked at: their
/// impacts are summed, and those that come near enough are looked up in the lists of the first few.
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

    /// <summary>From so many postings to so many passages on, looking through all sums is faster than going back to each posting's.</summary>
    private const int ManyPostings = 8;

    private const int InWindow = (1 << PostingLists.WindowBits) - 1;

    private readonly Passages _passages;
    private readonly PostingLists _lists;
    private readonly PassageScorer _scorer;
    private readonly TopHits _hits;
    private readonly Lanes _lanes;
    private readonly Span<TermList> _terms;
    private readonly ReadOnlySpan<PhraseLists> _phrases;
    private readonly Span<float> _reach;
    private readonly Span<float> _sums;
    private readonly Span<Candidate> _candidates;
    private readonly Span<byte> _impacts;
    private int _found;

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
        _sums = scratch.Sums.AsSpan(0, Math.Min(scratch.Sums.Length, SearchScratch.RoundedUp(passages.Segment.PassageCount)));
        _candidates = scratch.Candidates;
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

            var essential = FirstEssential(_reach, least);
            Collect(essential, least - _reach[essential]);
            for (var term = essential - 1; term >= 0 && _found > 0; term--)
            {
                LookUp(window, _terms[term], _reach[term], least);
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

    /// <summary>Sums the impacts of the essential terms, and keeps the passages that get at least <paramref name="least"/>.</summary>
    private void Collect(int essential, float least)
    {
        var postings = 0;
        foreach (ref readonly var term in _terms[essential..])
        {
            postings += term.Postings;
            if (term.Entry.HasBlocks)
            {
                Add(term.Factor, LowsOf(term), _lists.Impacts.AsSpan(term.From, term.Postings));
            }
            else
            {
                Add(term.Factor, SparsePassagesOf(term), _lists.SparseImpacts.AsSpan(term.From, term.Postings));
            }
        }

        _found = 0;
        if (postings > _sums.Length / ManyPostings)
        {
            CollectFromSums(least);
            return;
        }

        foreach (ref readonly var term in _terms[essential..])
        {
            if (term.Entry.HasBlocks)
            {
                CollectFrom(LowsOf(term), least);
            }
            else
            {
                CollectFrom(SparsePassagesOf(term), least);
            }
        }
    }

    private readonly ReadOnlySpan<ushort> LowsOf(in TermList term) => _lists.Lows.AsSpan(term.From, term.Postings);

    private readonly ReadOnlySpan<int> SparsePassagesOf(in TermList term) => _lists.SparsePassages.AsSpan(term.From, term.Postings);

    private readonly void Add<T>(float factor, ReadOnlySpan<T> passages, ReadOnlySpan<byte> impacts)
        where T : unmanaged, IBinaryInteger<T>
    {
        var sums = _sums;
        for (var i = 0; i < passages.Length && i < impacts.Length; i++)
        {
            sums[int.CreateTruncating(passages[i]) & InWindow] += factor * impacts[i];
        }
    }

    private void CollectFrom<T>(ReadOnlySpan<T> passages, float least)
        where T : unmanaged, IBinaryInteger<T>
    {
        var sums = _sums;
        var candidates = _candidates;
        var found = _found;
        foreach (var number in passages)
        {
            var passage = int.CreateTruncating(number) & InWindow;
            ref var sum = ref sums[passage];
            if (sum >= least && sum > 0)
            {
                candidates[found++] = new Candidate(passage, sum);
            }

            sum = 0; // another of its terms will not find it again
        }

        _found = found;
    }

    private void CollectFromSums(float least)
    {
        for (var at = 0; at < _sums.Length; at += Lanes.Count)
        {
            var sums = _sums.Slice(at, Lanes.Count);
            for (var reached = _lanes.AtLeast(sums, least); reached != 0; reached &= reached - 1)
            {
                var place = BitOperations.TrailingZeroCount(reached);
                if (sums[place] > 0)
                {
                    _candidates[_found++] = new Candidate(at + place, sums[place]);
                }
            }

            sums.Clear();
        }
    }

    /// <summary>Adds a term to the candidates' sums, and drops those that cannot reach <paramref name="least"/> with the <paramref name="rest"/>.</summary>
    private void LookUp(int window, in TermList term, float rest, float least)
    {
        var kept = 0;
        var first = window << PostingLists.WindowBits;
        foreach (var (passage, sum) in _candidates[.._found])
        {
            if (sum + term.WindowBound + rest >= least)
            {
                var total = sum + (term.Factor * ImpactAt(term, first + passage, least - sum - rest));
                _candidates[kept] = new Candidate(passage, total);
                kept += total + rest >= least ? 1 : 0;
            }
        }

        _found = kept;
    }

    /// <summary>The term's impact in a passage of the window; 0 also where it adds less than <paramref name="needed"/>.</summary>
    private readonly byte ImpactAt(in TermList term, int passage, float needed)
    {
        if (!term.Entry.HasBlocks)
        {
            var found = _lists.SparsePassages.AsSpan(term.From, term.Postings).BinarySearch(passage);
            return found < 0 ? (byte)0 : _lists.SparseImpacts[term.From + found];
        }

        var block = term.Entry.FirstBlock + (passage >> term.Entry.BlockBits);
        var head = _lists.Blocks[block];
        if (term.Factor * (head & 0xFF) < needed)
        {
            return 0;
        }

        var at = _lanes.Find(_lists.Lows, term.Entry.Start + (int)(head >> 8), term.Entry.Start + (int)(_lists.Blocks[block + 1] >> 8), (ushort)passage);

        return at < 0 ? (byte)0 : _lists.Impacts[at];
    }

    /// <summary>The most that a passage of the window can get, where a phrase counts only if all its stems are there.</summary>
    private readonly float BoundOf(int passage)
    {
        var bound = 0f;
        for (var i = 0; i < _terms.Length; i++)
        {
            _impacts[i] = ImpactAt(_terms[i], passage, 0);
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
        foreach (var (candidate, sum) in _candidates[.._found])
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
