namespace ChatBot.Commands.Evaluation.Spans;

/// <summary>How far what was found agrees with the gold annotation. Each rate lies between 0 and 1, and is null where there is nothing to take it over.</summary>
/// <param name="Gold">How many the annotation has.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Right">How many of these are right.</param>
internal sealed record SpanScore(int Gold, int Found, int Right)
{
    public static SpanScore None { get; } = new(0, 0, 0);

    public double? Precision => Ratio(Right, Found);

    public double? Recall => Ratio(Right, Gold);

    /// <summary>The harmonic mean of the two: 2PR / (P + R) = 2 × right / (gold + found).</summary>
    public double? F1 => Ratio(2 * Right, Gold + Found);

    public static SpanScore operator +(SpanScore left, SpanScore right) =>
        new(left.Gold + right.Gold, left.Found + right.Found, left.Right + right.Right);

    /// <summary>Right is what equals a gold item; each gold item counts once.</summary>
    public static SpanScore Exact<T>(IReadOnlyCollection<T> gold, IReadOnlyCollection<T> found) =>
        new(gold.Count, found.Count, gold.Distinct().Intersect(found).Count());

    internal static double? Ratio(int part, int whole) => whole == 0 ? null : Math.Round((double)part / whole, 4);
}
