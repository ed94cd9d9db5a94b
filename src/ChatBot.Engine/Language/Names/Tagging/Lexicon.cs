namespace ChatBot.Language.Names.Tagging;

/// <summary>What is known of words and names before any text is read. Read-only.</summary>
/// <param name="words">Evidence by the hash of a word (<see cref="WordHash.Lower"/>).</param>
/// <param name="names">Kinds by the joined hashes of a name's words.</param>
internal sealed class Lexicon(
    IReadOnlyCollection<KeyValuePair<uint, WordEvidence>> words,
    IReadOnlyCollection<KeyValuePair<uint, KnownNameKind>> names)
{
    private readonly UIntTable _words = new([.. words.Select(word => KeyValuePair.Create(word.Key, word.Value.Bits))]);

    /// <summary>Evidence by the hash of a word.</summary>
    public IReadOnlyCollection<KeyValuePair<uint, WordEvidence>> Words => words;

    /// <summary>Kinds by the joined hashes of a name's words.</summary>
    public IReadOnlyCollection<KeyValuePair<uint, KnownNameKind>> Names => names;

    /// <summary>The names of it, to look for in texts.</summary>
    public KnownNames KnownNames { get; } = new(names);

    /// <summary>What is known of a word; nothing (zero) if it is not here.</summary>
    public WordEvidence this[uint word] => new(_words[word]);
}
