namespace ChatBot.Retrieval;

/// <summary>Keeps the best of the hits offered to it: a heap with the worst kept hit on top.</summary>
internal sealed class TopHits(int most)
{
    private readonly PriorityQueue<PassageHit, PassageHit> _kept = new(WorstFirst);

    private static readonly Comparer<PassageHit> WorstFirst = Comparer<PassageHit>.Create((a, b) =>
        a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Passage.CompareTo(a.Passage));

    /// <summary>The score that a hit behind all those offered so far must exceed to be kept.</summary>
    public double Threshold { get; private set; }

    public void Offer(PassageHit hit)
    {
        if (_kept.Count < most)
        {
            _kept.Enqueue(hit, hit);
        }
        else
        {
            _kept.EnqueueDequeue(hit, hit);
        }

        Threshold = _kept.Count == most ? _kept.Peek().Score : Threshold;
    }

    /// <summary>The hits kept, best first.</summary>
    public IReadOnlyList<PassageHit> BestFirst()
    {
        var hits = new PassageHit[_kept.Count];
        for (var i = hits.Length - 1; i >= 0; i--)
        {
            hits[i] = _kept.Dequeue();
        }

        return hits;
    }
}
