using System.Numerics;

namespace ChatBot.Language.Names.Tagging;

/// <summary>Evidence by word; read-only once made.</summary>
internal sealed class WordEvidenceTable
{
    private readonly uint[] _keys;
    private readonly uint[] _bits;
    private readonly int _mask;

    /// <summary>Makes a table of words' hashes (<see cref="WordHash.Lower"/>) and what is known of them.</summary>
    public WordEvidenceTable(IReadOnlyCollection<KeyValuePair<uint, WordEvidence>> words)
    {
        // Open addressing, at most half full: a look-up is one or two steps.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * words.Count) + 2);
        _keys = new uint[size];
        _bits = new uint[size];
        _mask = size - 1;

        foreach (var (word, evidence) in words)
        {
            Add(word, evidence);
        }
    }

    /// <summary>Knows no word.</summary>
    public static WordEvidenceTable Empty { get; } = new([]);

    /// <summary>What is known of a word; nothing (zero) if it is not here.</summary>
    public WordEvidence this[uint word]
    {
        get
        {
            for (var at = Slot(word); _bits[at] != 0; at = (at + 1) & _mask)
            {
                if (_keys[at] == word)
                {
                    return new WordEvidence(_bits[at]);
                }
            }

            return default;
        }
    }

    private void Add(uint word, WordEvidence evidence)
    {
        if (evidence.Bits == 0)
        {
            return; // Zero bits mark a free slot, and say nothing of a word.
        }

        var at = Slot(word);
        while (_bits[at] != 0)
        {
            at = (at + 1) & _mask;
        }

        _keys[at] = word;
        _bits[at] = evidence.Bits;
    }

    private int Slot(uint word) => (int)((word * 2654435761u) >> 7) & _mask;
}
