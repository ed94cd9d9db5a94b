namespace ChatBot.Retrieval;

/// <summary>One word to look for.</summary>
/// <param name="Stem">The term as the index holds it.</param>
/// <param name="Weight">How much it counts beside the others; 1 is usual.</param>
public sealed record QueryTerm(string Stem, double Weight = 1);

/// <summary>What to look for. A passage need not hold every term.</summary>
/// <param name="Terms">Distinct stems.</param>
public sealed record SearchQuery(IReadOnlyList<QueryTerm> Terms)
{
    /// <summary>Stems that earn a passage more when they stand one after the other in it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; init; } = [];
}
