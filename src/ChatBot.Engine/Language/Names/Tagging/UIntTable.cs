using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatBot.Language.Names.Tagging;

/// <summary>A read-only dictionary from numbers to numbers other than zero, quick to look up and to fill.</summary>
internal sealed class UIntTable
{
    private readonly (uint Key, uint Value)[] _slots;
    private readonly int _mask;

    /// <summary>Takes over keys, each once, and their values; a key whose value is zero is left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs seldom, and long: not worth a slow first version.
    public UIntTable(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> values)
    {
        // Open addressing, at most half full: a look-up is one or two steps.
        var size = (int)BitOperations.RoundUpToPowerOf2((2 * (uint)keys.Length) + 2);
        _slots = new (uint, uint)[size];
        _mask = size - 1;

        for (var i = 0; i < keys.Length; i++)
        {
            Add(keys[i], values[i]);
        }
    }

    /// <summary>The value of a key; zero if it is not here.</summary>
    public uint this[uint key]
    {
        get
        {
            var at = Slot(key);
            while (_slots[at].Value != 0 && _slots[at].Key != key)
            {
                at = (at + 1) & _mask;
            }

            return _slots[at].Value;
        }
    }

    /// <summary>Its entries, by their keys.</summary>
    public IEnumerable<(uint Key, uint Value)> Entries() =>
        _slots.Where(slot => slot.Value != 0).OrderBy(slot => slot.Key);

    private void Add(uint key, uint value)
    {
        if (value == 0)
        {
            return; // Zero marks a free slot.
        }

        var at = Slot(key);
        while (_slots[at].Value != 0)
        {
            at = (at + 1) & _mask;
        }

        _slots[at] = (key, value);
    }

    private int Slot(uint key) => (int)((key * 2654435761u) >> 7) & _mask;
}
