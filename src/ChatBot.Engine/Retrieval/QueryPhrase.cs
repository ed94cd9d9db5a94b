namespace ChatBot.Retrieval;

/// <summary>A phrase of a query, ready to be looked for in passages.</summary>
/// <remarks>
/// A phrase adds phraseWeight × (sum of its stems' idf) × saturation, where saturation is BM25's with the times
/// that the whole phrase stands in the passage's text as occurrences.
/// </remarks>
/// <param name="Name">Its stems with blanks between them.</param>
/// <param name="Stems">The numbers of its stems.</param>
/// <param name="Rarest">The number of the stem with the fewest passages: where that is not, the phrase is not.</param>
/// <param name="Rarity">phraseWeight × (sum of its stems' idf).</param>
internal sealed record QueryPhrase(string Name, int[] Stems, int Rarest, double Rarity)
{
    /// <summary>How often it stands in <paramref name="words"/>, each word counted once.</summary>
    public int CountIn(ReadOnlySpan<int> words)
    {
        var count = 0;
        for (var at = words.IndexOf(Stems); at >= 0; at = words.IndexOf(Stems))
        {
            count++;
            words = words[(at + Stems.Length)..];
        }

        return count;
    }
}
