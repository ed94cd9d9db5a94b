namespace ChatBot.Commands.Evaluation.Ranking;

/// <summary>How well documents are ranked, when some answer better than others.</summary>
/// <remarks>
/// Järvelin and Kekäläinen 2002, with the gain of Burges et al. 2005:
/// DCG@k = Σ (2^grade − 1) / log₂(rank + 1) over ranks 1 to k; nDCG@k = DCG@k / DCG@k of the best order there is.
/// </remarks>
internal static class DiscountedGain
{
    /// <summary>nDCG@<paramref name="most"/>, 0 to 1; 0 where no document is relevant.</summary>
    public static double Normalized(IEnumerable<string> ranking, IReadOnlyDictionary<string, int> grades, int most)
    {
        var ideal = Sum(grades.Values.OrderDescending(), most);

        return ideal == 0 ? 0 : Sum(ranking.Select(id => grades.GetValueOrDefault(id)), most) / ideal;
    }

    private static double Sum(IEnumerable<int> grades, int most) =>
        grades.Take(most).Index().Sum(g => (Math.Pow(2, Math.Max(0, g.Item)) - 1) / Math.Log2(g.Index + 2));
}
