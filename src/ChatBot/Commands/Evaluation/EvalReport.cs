namespace ChatBot.Commands.Evaluation;

/// <summary>What <c>eval --json</c> prints.</summary>
/// <param name="All">Over all questions.</param>
/// <param name="Commands">Per command, in alphabetical order.</param>
/// <param name="LatencyMs">Over all questions, each measured once, in the file's order.</param>
/// <param name="WarmUp">How many of the first questions were asked once before, unmeasured, so that their code was compiled.</param>
/// <param name="Documents">In the corpus.</param>
/// <param name="Passages">In the index.</param>
/// <param name="BuildMs">From the first file read to the finished index.</param>
internal sealed record EvalReport(
    Figures All,
    IReadOnlyDictionary<string, Figures> Commands,
    Latency LatencyMs,
    int WarmUp,
    int Documents,
    int Passages,
    double BuildMs)
{
    public static EvalReport Of(IReadOnlyList<GradedQuestion> graded, int warmUp, Hosting.LoadedCorpus corpus) => new(
        Figures.Of(graded),
        new SortedDictionary<string, Figures>(
            graded.GroupBy(g => g.Question.Command.ToLowerInvariant()).ToDictionary(g => g.Key, g => Figures.Of([.. g])),
            StringComparer.Ordinal),
        Latency.Of([.. graded.Select(g => g.Asked.Elapsed)]),
        warmUp,
        corpus.Index.Documents.Count,
        corpus.Index.Passages.Count,
        Math.Round(corpus.BuildTime.TotalMilliseconds, 1));
}

/// <summary>Milliseconds that half, 95 % and 99 % of the questions did not exceed.</summary>
internal sealed record Latency(double P50, double P95, double P99)
{
    public static Latency Of(IReadOnlyList<TimeSpan> times)
    {
        TimeSpan[] sorted = [.. times.Order()];

        return new Latency(Percentile(sorted, 0.50), Percentile(sorted, 0.95), Percentile(sorted, 0.99));
    }

    // Nearest rank: the smallest time that at least this share of all times does not exceed.
    private static double Percentile(TimeSpan[] sorted, double share)
    {
        var rank = Math.Max(1, (int)Math.Ceiling(share * sorted.Length));
        return sorted.Length == 0 ? 0 : Math.Round(sorted[rank - 1].TotalMilliseconds, 3);
    }
}
