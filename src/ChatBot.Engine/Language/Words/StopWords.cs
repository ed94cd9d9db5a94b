using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>The words that carry grammar rather than meaning: "the", "of", "did".</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = WordList.Read(typeof(StopWords), "StopWords.txt");

    /// <summary>Whether <paramref name="exact"/>, a <see cref="Term.Exact"/>, is one.</summary>
    public static bool Contains(string exact) => Words.Contains(exact);
}
