namespace ChatBot.Retrieval.Search;

/// <summary>A term of a query, weighed.</summary>
/// <param name="Stem">The term.</param>
/// <param name="Weight">What the query gives it.</param>
/// <param name="Rarity">Its idf.</param>
internal sealed record WeighedTerm(string Stem, double Weight, double Rarity)
{
    /// <summary>By what its saturation counts.</summary>
    public double Factor => Weight * Rarity;
}
