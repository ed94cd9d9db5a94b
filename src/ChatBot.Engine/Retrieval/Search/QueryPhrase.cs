namespace ChatBot.Retrieval.Search;

/// <summary>A phrase of a query, weighed.</summary>
/// <remarks>
/// A phrase adds phraseWeight × (sum of its stems' idf) × saturation, where saturation is BM25's with the times
/// that the whole phrase stands in the passage's text as occurrences.
/// </remarks>
/// <param name="Stems">Its stems.</param>
/// <param name="Rarest">The place, among its stems, of the one with the fewest passages: where that is not, the phrase is not.</param>
/// <param name="Rarity">phraseWeight × (sum of its stems' idf).</param>
internal sealed record QueryPhrase(IReadOnlyList<string> Stems, int Rarest, double Rarity)
{
    public string Name => string.Join(' ', Stems);

    /// <summary>How often <paramref name="phrase"/> stands in <paramref name="words"/>, each word counted once.</summary>
    public static int CountIn(ReadOnlySpan<int> words, ReadOnlySpan<int> phrase)
    {
        var count = 0;
        for (var at = words.IndexOf(phrase); at >= 0; at = words.IndexOf(phrase))
        {
            count++;
            words = words[(at + phrase.Length)..];
        }

        return count;
    }
}
