namespace ChatBot.Language.Words;

/// <summary>The words that carry grammar rather than meaning: "the", "of", "did".</summary>
public static class StopWords
{
    /// <summary>Whether <paramref name="exact"/>, a <see cref="Term.Exact"/>, is one.</summary>
    public static bool Contains(string exact) => false;
}
