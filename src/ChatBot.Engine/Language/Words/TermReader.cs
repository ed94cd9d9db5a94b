namespace ChatBot.Language.Words;

/// <summary>Turns text into the terms that the index holds.</summary>
public static class TermReader
{
    /// <summary>The terms of a stretch of text, in order; punctuation gives none. Stop words are kept.</summary>
    public static IReadOnlyList<Term> Read(string text, TextSpan within) => [];
}
