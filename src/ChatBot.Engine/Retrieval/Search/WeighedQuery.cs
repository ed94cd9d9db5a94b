namespace ChatBot.Retrieval.Search;

/// <summary>What of a query the corpus holds, weighed by the whole corpus.</summary>
internal sealed record WeighedQuery(WeighedTerm[] Terms, QueryPhrase[] Phrases)
{
    /// <summary>Weighs <paramref name="query"/>; <paramref name="passagesWith"/> counts the passages that hold a stem.</summary>
    public static WeighedQuery From(SearchQuery query, Bm25Scorer scorer, double phraseWeight, Func<string, int> passagesWith)
    {
        var terms = new List<WeighedTerm>(query.Terms.Count);
        foreach (var (stem, weight) in query.Terms)
        {
            if (weight > 0 && passagesWith(stem) is > 0 and var holding)
            {
                terms.Add(new WeighedTerm(stem, weight, scorer.Rarity(holding)));
            }
        }

        return new WeighedQuery([.. terms], [.. Weigh(query, scorer, phraseWeight, passagesWith)]);
    }

    private static List<QueryPhrase> Weigh(SearchQuery query, Bm25Scorer scorer, double phraseWeight, Func<string, int> passagesWith)
    {
        var phrases = new List<QueryPhrase>(query.Phrases.Count);
        foreach (var stems in query.Phrases)
        {
            var (rarest, fewest, rarity) = (0, int.MaxValue, 0.0);
            for (var i = 0; i < stems.Count; i++)
            {
                var holding = passagesWith(stems[i]);
                (rarest, fewest) = holding < fewest ? (i, holding) : (rarest, fewest);
                rarity += scorer.Rarity(holding);
            }

            if (stems.Count > 1 && fewest > 0 && phraseWeight > 0)
            {
                phrases.Add(new QueryPhrase(stems, rarest, phraseWeight * rarity));
            }
        }

        return phrases;
    }
}
