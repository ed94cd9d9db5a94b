using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ChatBot.Documents.Splitting;

/// <summary>What a passage says, in 30 characters: tells whether it still says the same, and if not, which passage comes near.</summary>
/// <remarks>
/// The first 6 bytes are of the SHA-256 of its characters. Each of the other 16 is the lowest byte of the least among its
/// words' hashes under another permutation; of two passages, as many are equal as words are shared (A. Broder, On the
/// resemblance and containment of documents, 1997; the lowest bits do: P. Li and A. König, b-Bit Minwise Hashing, 2010).
/// </remarks>
public sealed class PassageFingerprint : IEquatable<PassageFingerprint>
{
    private const int ExactBytes = 6;
    private const int SketchBytes = 16;

    private readonly byte[] _bytes;

    private PassageFingerprint(byte[] bytes) => _bytes = bytes;

    /// <summary>The fingerprint of a passage's text. Equal texts have equal ones, in every run.</summary>
    public static PassageFingerprint Of(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), hash);
        var bytes = new byte[ExactBytes + SketchBytes];
        hash[..ExactBytes].CopyTo(bytes);
        WriteSketch(text, bytes.AsSpan(ExactBytes));

        return new PassageFingerprint(bytes);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static PassageFingerprint? Parse(string? text)
    {
        var bytes = new byte[ExactBytes + SketchBytes];
        return text?.Length == Base64Url.GetEncodedLength(bytes.Length)
            && Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done && written == bytes.Length
                ? new PassageFingerprint(bytes)
                : null;
    }

    /// <summary>About which share of both passages' words is common to them: 0 none, 1 all. One in 16 is the step.</summary>
    public double Likeness(PassageFingerprint other)
    {
        var equal = 0;
        for (var i = ExactBytes; i < _bytes.Length; i++)
        {
            equal += _bytes[i] == other._bytes[i] ? 1 : 0;
        }

        return (double)equal / SketchBytes;
    }

    /// <summary>Whether both passages have the same text, letter for letter.</summary>
    public bool Equals(PassageFingerprint? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PassageFingerprint);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    /// <summary>In letters that need no escape in an address.</summary>
    public override string ToString() => Base64Url.EncodeToString(_bytes);

    private static void WriteSketch(ReadOnlySpan<char> text, Span<byte> sketch)
    {
        var words = new List<ulong>();
        NormalizedWords.ReadFingerprints(text, words);
        for (var i = 0; i < sketch.Length; i++)
        {
            var least = ulong.MaxValue;
            foreach (var word in words)
            {
                least = Math.Min(least, Permuted(word, i));
            }

            sketch[i] = (byte)least;
        }
    }

    // The finalizer of SplitMix64, a permutation of all 64-bit numbers: https://doi.org/10.1145/2714064.2660195
    private static ulong Permuted(ulong word, int permutation) => unchecked(Mixed(word + ((ulong)(permutation + 1) * 0x9E3779B97F4A7C15)));

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
