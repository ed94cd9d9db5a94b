namespace ChatBot.Language.Words;

/// <summary>What the index knows a word by.</summary>
/// <param name="Exact">See <see cref="Term.Exact"/>.</param>
/// <param name="Stem">See <see cref="Term.Stem"/>.</param>
internal sealed record WordForm(string Exact, string Stem)
{
    private const int Longest = 64;

    /// <summary>The number of a form that has none.</summary>
    public const int Unnumbered = -1;

    /// <summary>A small number that no other form in this process has, so that what belongs to a form can stand in an array; <see cref="Unnumbered"/> for rare ones. Says nothing about the word.</summary>
    public int Number { get; init; } = Unnumbered;

    /// <summary>The form of a token's characters. Of a word longer than 64 code units, only the first 64 count.</summary>
    public static WordForm Of(ReadOnlySpan<char> token)
    {
        Span<char> buffer = stackalloc char[2 * Longest];
        var length = LetterFolding.Fold(token.Length > Longest ? token[..Longest] : token, buffer);
        if (length > 0 && length < buffer.Length && char.IsHighSurrogate(buffer[length - 1]))
        {
            length--; // cut in the middle of a pair
        }

        var exact = buffer[..length].ToString();
        return new WordForm(exact, StemOf(exact));
    }

    private static string StemOf(string exact)
    {
        if (exact.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return exact;
        }

        Span<char> buffer = stackalloc char[2 * Longest];
        var length = AmericanSpelling.Write(exact, buffer);
        var stem = buffer[..PorterStemmer.Stem(buffer[..length])];

        return stem.SequenceEqual(exact) ? exact : stem.ToString();
    }
}
