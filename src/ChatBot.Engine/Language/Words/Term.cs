namespace ChatBot.Language.Words;

/// <summary>A word as the index holds it: the one lossy step of analysis.</summary>
/// <param name="Span">Where the word stands in the original.</param>
/// <param name="Exact">Lower case, accents folded, possessive cut.</param>
/// <param name="Stem">The Porter-2 stem of <paramref name="Exact"/>: what is matched.</param>
public sealed record Term(TextSpan Span, string Exact, string Stem);
