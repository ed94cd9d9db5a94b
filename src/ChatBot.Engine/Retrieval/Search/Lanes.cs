using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Retrieval.Search;

/// <summary>The few steps of a search that are done to many numbers at once; the same, number by number, where the processor has no vectors.</summary>
/// <param name="Bits">The width of a vector: 512, 256, 128, or 0 for none.</param>
internal readonly record struct Lanes(int Bits)
{
    /// <summary>How many numbers <see cref="AtLeast"/> compares.</summary>
    public const int Count = 16;

    /// <summary>The widest that this processor has.</summary>
    public static Lanes Widest { get; } = new(
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0);

    /// <summary>Which of the 16 numbers from the first of <paramref name="sums"/> on are at least <paramref name="least"/>: the lowest bit is the first one.</summary>
    public uint AtLeast(ReadOnlySpan<float> sums, float least)
    {
        ref var first = ref MemoryMarshal.GetReference(sums[..Count]);
        return Bits switch
        {
            512 => (uint)Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first), Vector512.Create(least)).ExtractMostSignificantBits(),
            256 => AtLeast256(ref first, least, 0) | (AtLeast256(ref first, least, 8) << 8),
            128 => AtLeast128(ref first, least, 0) | (AtLeast128(ref first, least, 4) << 4)
                | (AtLeast128(ref first, least, 8) << 8) | (AtLeast128(ref first, least, 12) << 12),
            _ => AtLeastOneByOne(sums, least),
        };
    }

    /// <summary>The place of <paramref name="low"/> among those from <paramref name="at"/> to before <paramref name="end"/>, or −1. The list must go on for another 8 behind its end.</summary>
    public int Find(ushort[] lows, int at, int end, ushort low)
    {
        if (Bits == 0)
        {
            var found = lows.AsSpan(at..end).IndexOf(low);
            return found < 0 ? -1 : at + found;
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(lows);
        var wanted = Vector128.Create(low);
        for (; at < end; at += Vector128<ushort>.Count)
        {
            var equal = Vector128.Equals(Vector128.LoadUnsafe(ref first, (nuint)at), wanted).ExtractMostSignificantBits();
            if (equal != 0)
            {
                at += BitOperations.TrailingZeroCount(equal);
                return at < end ? at : -1;
            }
        }

        return -1;
    }

    private static uint AtLeast256(ref float first, float least, nuint offset) =>
        Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref first, offset), Vector256.Create(least)).ExtractMostSignificantBits();

    private static uint AtLeast128(ref float first, float least, nuint offset) =>
        Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref first, offset), Vector128.Create(least)).ExtractMostSignificantBits();

    private static uint AtLeastOneByOne(ReadOnlySpan<float> sums, float least)
    {
        var reached = 0u;
        for (var i = 0; i < Count; i++)
        {
            reached |= sums[i] >= least ? 1u << i : 0;
        }

        return reached;
    }
}
