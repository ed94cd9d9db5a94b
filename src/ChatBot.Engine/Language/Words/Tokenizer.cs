namespace ChatBot.Language.Words;

/// <summary>Cuts a text into tokens.</summary>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/> in order; only white space lies between them.</summary>
    public static IReadOnlyList<Token> Tokenize(string text) => [];
}
