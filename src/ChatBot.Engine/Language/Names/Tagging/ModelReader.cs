using System.Buffers.Binary;

namespace ChatBot.Language.Names.Tagging;

/// <summary>Reads numbers from bytes, one after another; much quicker than a reader of streams.</summary>
internal ref struct ModelReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>The next byte.</summary>
    public byte ReadByte() => _bytes[_at++];

    /// <summary>The next two bytes.</summary>
    public ushort ReadUInt16()
    {
        _at += sizeof(ushort);
        return BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(_at - sizeof(ushort))..]);
    }

    /// <summary>The next four bytes.</summary>
    public uint ReadUInt32()
    {
        _at += sizeof(uint);
        return BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(_at - sizeof(uint))..]);
    }

    /// <summary>The next 7-bit encoded integer: seven bits a byte, the lowest first, and a bit that says whether more follow.</summary>
    public uint ReadNumber()
    {
        var number = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = ReadByte();
            number |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
