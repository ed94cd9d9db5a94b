using System.Collections.Immutable;
using ChatBot.Language.Sentences;
using ChatBot.Language.Words;

namespace ChatBot.Language;

/// <summary>A text with its tokens and sentences, made once and read by every later step of analysis.</summary>
/// <param name="Text">The original, unchanged.</param>
/// <param name="Tokens">In order, never overlapping; only white space lies between them.</param>
/// <param name="Sentences">In order, never overlapping; only white space lies between them.</param>
public sealed record SegmentedText(string Text, ImmutableArray<Token> Tokens, IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>The characters of the token numbered <paramref name="token"/>.</summary>
    public ReadOnlySpan<char> this[int token] => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>Splits <paramref name="text"/> into tokens and sentences.</summary>
    public static SegmentedText From(string text) => new(text, Tokenizer.Tokenize(text), SentenceSplitter.Split(text));

    /// <summary>The span from the first through the last of two tokens.</summary>
    public TextSpan Between(int first, int last) => TextSpan.FromBounds(Tokens[first].Start, Tokens[last].End);
}
