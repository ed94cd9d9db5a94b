namespace ChatBot.Retrieval;

/// <summary>A passage that speaks to a query.</summary>
/// <param name="Passage">Its number in <see cref="IndexSnapshot.Passages"/>.</param>
/// <param name="Score">The sum of its terms' scores; only good for comparing hits of one query.</param>
public readonly record struct PassageHit(int Passage, double Score);
