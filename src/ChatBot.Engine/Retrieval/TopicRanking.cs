namespace ChatBot.Retrieval;

/// <summary>Ranks whole passages by what they are about, for questions whose answer is no single sentence.</summary>
/// <remarks>
/// The index is searched twice, the second time with what the best passages have in common (<see cref="RelevanceFeedback"/>).
/// Either search only gathers passages; what ranks them is <see cref="Scoring"/>.
/// </remarks>
internal sealed class TopicRanking(IndexSnapshot snapshot)
{
    /// <summary>
    /// A fact is told once, and a word that comes again adds little to it. What a passage is about it says again and
    /// again, and first of all in its title: so repeats go on counting, and titles count for more.
    /// </summary>
    private static readonly RetrievalOptions Scoring = new() { TermSaturation = 2, TitleWeight = 3 };

    /// <summary>Passages that a search gathers; far more than are wanted, since it orders them otherwise.</summary>
    private const int Gathered = 1000;

    /// <summary>The <paramref name="most"/> passages closest to the topic of <paramref name="query"/>, best first.</summary>
    public IReadOnlyList<PassageHit> Rank(SearchQuery query, int most)
    {
        var best = Closest(query, RelevanceFeedback.Passages);

        return Closest(RelevanceFeedback.Widen(query, best, snapshot, Scoring), most);
    }

    private IReadOnlyList<PassageHit> Closest(SearchQuery query, int most) =>
        snapshot.Rescore(snapshot.Search(query, Math.Max(most, Gathered)), query, most, Scoring);
}
