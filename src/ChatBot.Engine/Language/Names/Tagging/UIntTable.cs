using System.Numerics;

namespace ChatBot.Language.Names.Tagging;

/// <summary>A small read-only dictionary from numbers to numbers other than zero, fast to look up and to fill.</summary>
internal sealed class UIntTable
{
    private readonly uint[] _keys;
    private readonly uint[] _values;
    private readonly int _mask;

    /// <summary>Takes over the entries; those whose value is zero say nothing and are left out.</summary>
    public UIntTable(ReadOnlySpan<KeyValuePair<uint, uint>> entries)
    {
        // Open addressing, at most half full: a look-up is one or two steps.
        var size = (int)BitOperations.RoundUpToPowerOf2((2 * (uint)entries.Length) + 2);
        _keys = new uint[size];
        _values = new uint[size];
        _mask = size - 1;

        foreach (var (key, value) in entries)
        {
            Add(key, value);
        }
    }

    /// <summary>The value of a key; zero if it is not here.</summary>
    public uint this[uint key]
    {
        get
        {
            for (var at = Slot(key); _values[at] != 0; at = (at + 1) & _mask)
            {
                if (_keys[at] == key)
                {
                    return _values[at];
                }
            }

            return 0;
        }
    }

    private void Add(uint key, uint value)
    {
        if (value == 0)
        {
            return;
        }

        var at = Slot(key);
        while (_values[at] != 0)
        {
            at = (at + 1) & _mask;
        }

        (_keys[at], _values[at]) = (key, value);
    }

    private int Slot(uint key) => (int)((key * 2654435761u) >> 7) & _mask;
}
