using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Writes small numbers in few bytes. What <see cref="ByteReader"/> reads, the same values in the same bytes every time.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Byte(int value)
    {
        _bytes.GetSpan(1)[0] = checked((byte)value);
        _bytes.Advance(1);
    }

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that more follow (LEB128).</summary>
    public void Number(uint value)
    {
        var room = _bytes.GetSpan(5);
        var length = 0;
        for (; value > 0x7F; value >>= 7)
        {
            room[length++] = (byte)(value | 0x80);
        }

        room[length++] = (byte)value;
        _bytes.Advance(length);
    }

    /// <summary>A number from 0 up.</summary>
    public void Count(int value) => Number(checked((uint)value));

    /// <summary>A number that is as often below 0 as above: the sign becomes the lowest bit.</summary>
    public void Signed(int value) => Number((uint)((value << 1) ^ (value >> 31)));

    /// <summary>Eight bytes as they lie.</summary>
    public void Fixed(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    /// <summary>Four bytes as they lie, for numbers that are seldom small.</summary>
    public void Fixed(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Any text: in UTF-8, or as it lies where halves of surrogate pairs stand alone, which UTF-8 has no bytes for.</summary>
    public void Text(string text)
    {
        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var isWhole = Utf8.FromUtf16(text, room, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done;
        Number(((uint)text.Length << 1) | (isWhole ? 0u : 1u));
        if (isWhole)
        {
            Count(length);
            Bytes(room.AsSpan(0, length));
        }
        else
        {
            Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        ArrayPool<byte>.Shared.Return(room);
    }
}
