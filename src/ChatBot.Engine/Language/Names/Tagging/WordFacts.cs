namespace ChatBot.Language.Names.Tagging;

/// <summary>What the tagger knows of one token by itself, worked out once.</summary>
/// <param name="Word">Hash of the lower-cased word.</param>
/// <param name="Prefix">Hash of its first three letters.</param>
/// <param name="Suffix2">Hash of its last two letters.</param>
/// <param name="Suffix3">Hash of its last three letters.</param>
/// <param name="Suffix4">Hash of its last four letters.</param>
/// <param name="Evidence">What other texts say of the word.</param>
/// <param name="Shape">What it looks like.</param>
internal readonly record struct WordFacts(
    uint Word, uint Prefix, uint Suffix2, uint Suffix3, uint Suffix4, WordEvidence Evidence, WordShape Shape)
{
    /// <summary>Stands before the first and after the last token of a sentence.</summary>
    public static WordFacts Edge { get; } = new(1, 0, 0, 0, 0, default, WordShape.Mark);

    /// <summary>Looks at one token.</summary>
    public static WordFacts Of(ReadOnlySpan<char> word, NameLexicon lexicon)
    {
        var hash = WordHash.Lower(word);

        return new WordFacts(
            hash,
            WordHash.Lower(word[..Math.Min(3, word.Length)]),
            WordHash.Lower(word[Math.Max(0, word.Length - 2)..]),
            WordHash.Lower(word[Math.Max(0, word.Length - 3)..]),
            WordHash.Lower(word[Math.Max(0, word.Length - 4)..]),
            lexicon[hash],
            WordShapes.Of(word));
    }
}
