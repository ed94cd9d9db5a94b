using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Reads what <see cref="ByteWriter"/> wrote; refuses what it cannot have written.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public int Byte() => Take(1)[0];

    public uint Number()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = (uint)Byte();
            value |= (next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                return value;
            }
        }

        throw new SnapshotException("a number in it has no end");
    }

    public int Count() => Number() is <= int.MaxValue and var value ? (int)value : throw new SnapshotException("a number in it is too large");

    /// <summary>A count of things that take a byte at least, so that nobody makes room for more than there can be.</summary>
    public int CountOfItems() => Count() is var count && count <= _rest.Length ? count : throw new SnapshotException("a list in it is longer than the rest");

    public int Signed()
    {
        var value = Number();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public double Fixed() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public uint FixedNumber() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public string Text()
    {
        var head = Number();
        var length = (int)(head >> 1);
        return (head & 1) == 0
            ? Decode(Take(Count()), length)
            : MemoryMarshal.Cast<byte, char>(Take(checked(length * sizeof(char)))).ToString();
    }

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            throw new SnapshotException("it ends too early");
        }

        var taken = _rest[..length];
        _rest = _rest[length..];

        return taken;
    }

    private static string Decode(ReadOnlySpan<byte> bytes, int length)
    {
        if (length > bytes.Length)
        {
            throw new SnapshotException("a text in it is longer than its bytes");
        }

        return string.Create(length, bytes, static (text, utf8) =>
        {
            if (Utf8.ToUtf16(utf8, text, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done || written != text.Length)
            {
                throw new SnapshotException("a text in it is not in UTF-8");
            }
        });
    }
}
