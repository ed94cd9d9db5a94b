namespace ChatBot.Language.Names.Tagging;

/// <summary>What a large body of text says about a word, in 32 bits; zero for a word that it does not hold.</summary>
/// <param name="Bits">
/// From the lowest: how often the word is part of a given name, a surname, a place's, an organisation's and another
/// name (two bits each: never, once, a few times, often), how often it is capitalised inside a sentence (three bits,
/// 0 unknown, 1 never … 7 always), its word class (nine bits), its use as a tagger saw it (six bits), and whether
/// a known name begins with it (one bit).
/// </param>
internal readonly record struct WordEvidence(uint Bits)
{
    public const int Classes = 512;

    /// <summary>Given name, surname, place, organisation and other name, together.</summary>
    public uint Kinds => Bits & 0x3FF;

    /// <summary>How often it has a capital where grammar asks for none: 0 unknown, 1 never … 7 always.</summary>
    public uint Capitalised => (Bits >> 10) & 7;

    /// <summary>Number of the group of words that are used alike; 0 for none.</summary>
    public uint Class => (Bits >> 13) & 0x1FF;

    /// <summary>The larger group that its group is part of, of 64; 0 also for none.</summary>
    public uint CoarseClass => Class >> 3;

    /// <summary>The name types that it was seen to have in running text, and how sure that is.</summary>
    public uint Usage => (Bits >> 22) & 0x3F;

    /// <summary>Whether a name of <see cref="KnownNames"/> begins with it.</summary>
    public bool BeginsKnownName => (Bits >> 28 & 1) != 0;

    /// <summary>Packs the parts; each must fit its bits.</summary>
    public static WordEvidence Of(uint kinds, uint capitalised, uint wordClass, uint usage, bool beginsKnownName) =>
        new(kinds | (capitalised << 10) | (wordClass << 13) | (usage << 22) | (beginsKnownName ? 1u << 28 : 0));
}
