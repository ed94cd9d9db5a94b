using System.Numerics;
using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Persistence;

/// <summary>CRC-32C (Castagnoli; RFC 3720, appendix B.4): no change within 32 bits, as of one byte, ever goes unnoticed, and others only once in four billion times.</summary>
internal static class Checksum
{
    /// <summary>What to begin with.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>Goes on with further bytes; the pieces that a whole is handed over in make no difference.</summary>
    public static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            checksum = BitOperations.Crc32C(checksum, eight);
        }

        foreach (var one in bytes[(bytes.Length & ~7)..])
        {
            checksum = BitOperations.Crc32C(checksum, one);
        }

        return checksum;
    }

    /// <summary>The checksum of a whole, which is what <see cref="Add"/> comes to with all bits turned over.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => ~Add(Start, bytes);
}
