namespace ChatBot.Retrieval;

/// <summary>Widens a query by what its best passages have in common, for questions about a topic rather than a fact.</summary>
/// <remarks>
/// Pseudo-relevance feedback in the manner of RM3 (Abdul-Jaleel et al., "UMass at TREC 2004"): a term of the best
/// passages weighs Σ share of the passage's score × the term's BM25 score in it; the heaviest terms join the query
/// with <see cref="FeedbackShare"/> of its weight.
/// </remarks>
internal static class RelevanceFeedback
{
    /// <summary>How many of the best passages are taken for relevant.</summary>
    public const int Passages = 3;

    private const int Terms = 60;

    /// <summary>Which part of the widened query's weight the new terms have.</summary>
    private const double FeedbackShare = 0.75;

    /// <summary>The widened query, given the passages that <paramref name="query"/> found by <paramref name="scoring"/>, best first.</summary>
    public static SearchQuery Widen(SearchQuery query, IReadOnlyList<PassageHit> hits, IndexSnapshot snapshot, RetrievalOptions scoring)
    {
        var best = hits.Take(Passages).ToList();
        var common = CommonTerms(best, snapshot, scoring);
        var (asked, found) = (query.Terms.Sum(t => t.Weight), common.Sum(t => t.Weight));
        if (found == 0)
        {
            return query;
        }

        var weights = query.Terms.ToDictionary(t => t.Stem, t => t.Weight * (1 - FeedbackShare), StringComparer.Ordinal);
        foreach (var (stem, weight) in common)
        {
            weights[stem] = weights.GetValueOrDefault(stem) + (asked * FeedbackShare * weight / found);
        }

        return query with { Terms = [.. weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => new QueryTerm(w.Key, w.Value))] };
    }

    private static List<QueryTerm> CommonTerms(List<PassageHit> best, IndexSnapshot snapshot, RetrievalOptions scoring)
    {
        var total = best.Sum(h => h.Score);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var hit in best)
        {
            var stems = snapshot.TermsOf(hit.Passage).Distinct(StringComparer.Ordinal).Where(s => !Language.Words.StopWords.Contains(s));
            foreach (var term in snapshot.Explain(new SearchQuery([.. stems.Select(s => new QueryTerm(s))]), hit.Passage, scoring))
            {
                weights[term.Term] = weights.GetValueOrDefault(term.Term) + (hit.Score / total * term.Value);
            }
        }

        return [.. weights
            .OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Take(Terms)
            .Select(w => new QueryTerm(w.Key, w.Value))];
    }
}
