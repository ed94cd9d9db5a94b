using System.Numerics;
using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Segments;

/// <summary>Distinct stems, numbered from 0 in the order they came.</summary>
/// <remarks>Flat arrays, so that it can be written out and read as it lies, and costs a fraction of what as many strings do.</remarks>
/// <param name="Characters">The stems, one behind the other.</param>
/// <param name="Starts">Where each begins, and after the last one where they all end.</param>
/// <param name="Slots">A hash table with open addressing: at a stem's hash, or in the next free slot behind it, its number + 1; 0 where none is. A power of two of them.</param>
internal sealed record TermTable(char[] Characters, int[] Starts, int[] Slots)
{
    private const int SlotsPerTerm = 2;

    public int Count => Starts.Length - 1;

    /// <summary>The stem with this number.</summary>
    public string this[int term] => Letters(term).ToString();

    public static TermTable Of(IReadOnlyCollection<string> stems)
    {
        var starts = new int[stems.Count + 1];
        var characters = new char[stems.Sum(stem => stem.Length)];
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)(stems.Count + 1) * SlotsPerTerm)];
        foreach (var (term, stem) in stems.Index())
        {
            stem.CopyTo(characters.AsSpan(starts[term]));
            starts[term + 1] = starts[term] + stem.Length;
            var slot = HashOf(stem) & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = term + 1;
        }

        return new TermTable(characters, starts, slots);
    }

    /// <summary>The number of a stem; −1 if it is not there.</summary>
    public int NumberOf(ReadOnlySpan<char> stem)
    {
        for (var slot = HashOf(stem) & (Slots.Length - 1); Slots[slot] != 0; slot = (slot + 1) & (Slots.Length - 1))
        {
            if (Letters(Slots[slot] - 1).SequenceEqual(stem))
            {
                return Slots[slot] - 1;
            }
        }

        return -1;
    }

    public int LengthOf(int term) => Starts[term + 1] - Starts[term];

    public ReadOnlySpan<char> Letters(int term) => Characters.AsSpan(Starts[term], LengthOf(term));

    /// <summary>The same in every process, as it must be for what is written out.</summary>
    private static int HashOf(ReadOnlySpan<char> stem)
    {
        var hash = 0u;
        foreach (var letter in MemoryMarshal.Cast<char, ushort>(stem))
        {
            hash = BitOperations.Crc32C(hash, letter);
        }

        return (int)(hash & int.MaxValue);
    }
}
