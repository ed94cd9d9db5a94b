using ChatBot.Answers;

namespace ChatBot.Commands.Evaluation.Ranking;

/// <summary>Says how well documents are ranked for a question. A document ranks where its best passage does.</summary>
internal static class RankingMeasure
{
    private const int MostRanked = 10;

    /// <summary>Passages that are ranked for ten documents, since one document may have many.</summary>
    private const int PassagesRanked = 100;

    public static RankingReport Take(IReadOnlyList<GradedQuery> queries, QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        var gain = 0.0;
        foreach (var query in queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            gain += DiscountedGain.Normalized(Rank(query.Question, answerer), query.Relevant, MostRanked);
        }

        var documents = answerer.Snapshot.Documents.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var unknown = queries.SelectMany(q => q.Relevant.Keys).Distinct().Count(id => !documents.Contains(id));
        return new RankingReport(queries.Count, Math.Round(gain / queries.Count, 4), documents.Count, unknown);
    }

    private static IEnumerable<string> Rank(string question, QuestionAnswerer answerer) =>
        answerer.RankByTopic(question, PassagesRanked)
            .Select(number => answerer.Snapshot.Passages[number].Source.Document.Id)
            .Distinct();
}
