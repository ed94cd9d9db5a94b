namespace ChatBot.Retrieval.Segments;

/// <summary>Rounds saturations up to 8 bits.</summary>
/// <param name="Step">The saturation that an impact of 1 stands for.</param>
/// <param name="AverageLength">The mean length of passages that it was worked out with.</param>
internal readonly record struct ImpactScale(double Step, double AverageLength)
{
    /// <summary>The scale for saturations up to BM25's limit of k1 + 1.</summary>
    public static ImpactScale For(RetrievalOptions options, double averageLength) =>
        new((options.TermSaturation + 1) / byte.MaxValue, averageLength);

    /// <summary>The lowest impact that stands for no less than <paramref name="saturation"/>.</summary>
    public byte ImpactOf(double saturation) => (byte)Math.Min(byte.MaxValue, Math.Ceiling(saturation / Step));

    /// <summary>The saturation that an impact of 1 stands for at most, at another mean length.</summary>
    /// <remarks>
    /// 1 − b + b × length / average grows at most in the inverse proportion to the average; frequencies then grow at most
    /// in proportion to it, and so do saturations, which are concave in them and 0 at 0.
    /// </remarks>
    public double Widened(double averageLength) => Step * Math.Max(1, averageLength / AverageLength);

    /// <summary>The saturation that an impact of 1 stands for at least, rounding aside, at another mean length.</summary>
    public double Narrowed(double averageLength) => Step * Math.Min(1, averageLength / AverageLength);
}
