using System.Numerics;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>The passages of one window that may be among the best, fewer with every list that is looked at.</summary>
internal ref struct WindowCandidates
{
    /// <summary>From so many postings to so many passages on, looking through all sums is faster than going back to each posting's.</summary>
    private const int ManyPostings = 8;

    private const int InWindow = (1 << PostingLists.WindowBits) - 1;

    private readonly PostingLists _lists;
    private readonly Lanes _lanes;
    private readonly Span<float> _sums;
    private readonly Span<PassageCandidate> _candidates;
    private int _found;

    /// <summary>Works in <paramref name="scratch"/>, on windows of a segment with so many passages.</summary>
    public WindowCandidates(PostingLists lists, Lanes lanes, SearchScratch scratch, int passages)
    {
        _lists = lists;
        _lanes = lanes;
        _sums = scratch.Sums.AsSpan(0, Math.Min(scratch.Sums.Length, SearchScratch.RoundedUp(passages)));
        _candidates = scratch.Candidates;
    }

    /// <summary>Those that are left, in no order to rely on.</summary>
    public readonly ReadOnlySpan<PassageCandidate> Left => _candidates[.._found];

    /// <summary>Begins with all passages of the window whose impacts of these terms together come to at least <paramref name="least"/>.</summary>
    public void Collect(ReadOnlySpan<TermList> terms, float least)
    {
        var postings = 0;
        foreach (ref readonly var term in terms)
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
            TakeFromSums(least);
            return;
        }

        foreach (ref readonly var term in terms)
        {
            if (term.Entry.HasBlocks)
            {
                TakeFrom(LowsOf(term), least);
            }
            else
            {
                TakeFrom(SparsePassagesOf(term), least);
            }
        }
    }

    /// <summary>Adds a term to the sums of those that are left, and drops those that cannot reach <paramref name="least"/> with the <paramref name="rest"/>.</summary>
    public void LookUp(int window, in TermList term, float rest, float least)
    {
        var kept = 0;
        var first = window << PostingLists.WindowBits;
        foreach (var (passage, sum) in _candidates[.._found])
        {
            if (sum + term.WindowBound + rest >= least)
            {
                var total = sum + (term.Factor * term.ImpactAt(_lists, _lanes, first + passage, least - sum - rest));
                _candidates[kept] = new PassageCandidate(passage, total);
                kept += total + rest >= least ? 1 : 0;
            }
        }

        _found = kept;
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

    private void TakeFrom<T>(ReadOnlySpan<T> passages, float least)
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
                candidates[found++] = new PassageCandidate(passage, sum);
            }

            sum = 0; // another of its terms will not find it again
        }

        _found = found;
    }

    private void TakeFromSums(float least)
    {
        for (var at = 0; at < _sums.Length; at += Lanes.Count)
        {
            var sums = _sums.Slice(at, Lanes.Count);
            for (var reached = _lanes.AtLeast(sums, least); reached != 0; reached &= reached - 1)
            {
                var place = BitOperations.TrailingZeroCount(reached);
                if (sums[place] > 0)
                {
                    _candidates[_found++] = new PassageCandidate(at + place, sums[place]);
                }
            }

            sums.Clear();
        }
    }
}
