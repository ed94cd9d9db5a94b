namespace ChatBot.Language.Dates;

/// <summary>Finds expressions of time and works out what they denote.</summary>
public static class DateFinder
{
    /// <summary>The expressions of time in <paramref name="text"/>, in order, never overlapping.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="reference">When the text was written; null leaves relative expressions without a value.</param>
    public static IReadOnlyList<DateExpression> Find(SegmentedText text, PartialDate? reference) => [];
}
