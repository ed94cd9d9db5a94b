namespace ChatBot.Language.Names.Tagging;

/// <summary>What is known of words and names before any text is read. Read-only.</summary>
/// <param name="words">The bits of <see cref="WordEvidence"/> by the hash of a word (<see cref="WordHash.Lower"/>).</param>
/// <param name="names">The numbers of <see cref="KnownNameKind"/> by the joined hashes of a name's words.</param>
internal sealed class NameLexicon(UIntTable words, UIntTable names)
{
    /// <summary>The table of words.</summary>
    public UIntTable Words => words;

    /// <summary>The table of names.</summary>
    public UIntTable Names => names;

    /// <summary>The names, to look for in texts.</summary>
    public KnownNames KnownNames { get; } = new(names);

    /// <summary>What is known of a word; nothing (zero) if it is not here.</summary>
    public WordEvidence this[uint word] => new(words[word]);
}
