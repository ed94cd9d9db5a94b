namespace ChatBot.Retrieval.Search;

/// <summary>Keeps the best of the hits offered to it: a heap with the worst kept hit on top.</summary>
internal sealed class TopHits(int most)
{
    private PassageHit[] _kept = new PassageHit[Math.Min(most, 64)];
    private int _count;
    private double _floor;

    /// <summary>What a score must reach for its hit to be kept.</summary>
    public double Threshold => _count == most ? Math.Max(_floor, _kept[0].Score) : _floor;

    /// <summary>Lets it be known that as many hits as are wanted score at least <paramref name="score"/>.</summary>
    public void Expect(double score) => _floor = Math.Max(_floor, score);

    /// <summary>Keeps <paramref name="hit"/> if it is among the best so far, in whatever order they are offered.</summary>
    public void Offer(PassageHit hit)
    {
        if (_count < most)
        {
            Push(hit);
        }
        else if (IsWorse(_kept[0], hit))
        {
            SiftDown(hit);
        }
    }

    /// <summary>Gives up the hits kept, best first.</summary>
    public IReadOnlyList<PassageHit> TakeBestFirst()
    {
        var hits = new PassageHit[_count];
        while (_count > 0)
        {
            var last = _kept[--_count];
            hits[_count] = _kept[0];
            SiftDown(last);
        }

        return hits;
    }

    /// <summary>Of two with the same score, the later is worse.</summary>
    private static bool IsWorse(PassageHit a, PassageHit b) =>
        a.Score < b.Score || (a.Score == b.Score && a.Passage > b.Passage);

    private void Push(PassageHit hit)
    {
        if (_count == _kept.Length)
        {
            Array.Resize(ref _kept, Math.Min(most, 2 * _count));
        }

        var at = _count++;
        for (var above = (at - 1) / 2; at > 0 && IsWorse(hit, _kept[above]); above = (at - 1) / 2)
        {
            _kept[at] = _kept[above];
            at = above;
        }

        _kept[at] = hit;
    }

    private void SiftDown(PassageHit hit)
    {
        var at = 0;
        for (var below = 1; below < _count; below = (2 * at) + 1)
        {
            below += below + 1 < _count && IsWorse(_kept[below + 1], _kept[below]) ? 1 : 0;
            if (!IsWorse(_kept[below], hit))
            {
                break;
            }

            _kept[at] = _kept[below];
            at = below;
        }

        _kept[at] = hit;
    }
}
