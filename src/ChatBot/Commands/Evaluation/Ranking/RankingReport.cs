using System.Text.Json.Serialization;

namespace ChatBot.Commands.Evaluation.Ranking;

/// <summary>What <c>eval ranking --json</c> prints.</summary>
/// <param name="Questions">How many were asked.</param>
/// <param name="NdcgAt10">The mean of their nDCG@10, 0 to 1.</param>
/// <param name="Documents">In the corpus.</param>
/// <param name="GradedNotInCorpus">Documents with a grade that the corpus lacks; more than none means the wrong corpus or other ids.</param>
internal sealed record RankingReport(
    int Questions,
    [property: JsonPropertyName("ndcg@10")] double NdcgAt10,
    int Documents,
    int GradedNotInCorpus);
