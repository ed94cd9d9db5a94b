using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>Finds words that turn a sentence round: "not", "wasn't", and "refused", which says that somebody did not.</summary>
internal static class Negations
{
    private static readonly FrozenSet<string> Stems = EmbeddedTable.Lines(typeof(Negations), "negations.txt")
        .SelectMany(line => line.Split(' ')).Select(word => TermReader.ReadWord(word).Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the term with that number is such a word; "not" in "not only" is none.</summary>
    public static bool StandsAt(string text, IReadOnlyList<Term> terms, int number) =>
        IsContracted(text.AsSpan(terms[number].Span.End))
        || (Holds(terms[number].Stem) && (number + 1 == terms.Count || terms[number + 1].Exact is not ("only" or "just" or "merely" or "necessarily")));

    /// <summary>Whether the stem is that of such a word.</summary>
    public static bool Holds(string stem) => Stems.Contains(stem);

    /// <summary>"wasn't": the ending gives no term of its own.</summary>
    private static bool IsContracted(ReadOnlySpan<char> behind) =>
        behind.StartsWith("n't", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("n’t", StringComparison.OrdinalIgnoreCase);
}
