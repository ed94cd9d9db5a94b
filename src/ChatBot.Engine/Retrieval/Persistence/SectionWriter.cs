using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Writes sections to a stream from its beginning to its end, without going back.</summary>
internal sealed class SectionWriter
{
    /// <summary>Arrays may be longer than a span of their bytes can be.</summary>
    private const int ElementsAtOnce = 1 << 20;

    private readonly Stream _stream;
    private readonly FileHead _head = new(SectionTable.Mark, SectionTable.Version);
    private readonly List<SectionEntry> _table = [];
    private uint _checksum;
    private long _length;

    public SectionWriter(Stream stream)
    {
        _stream = stream;
        _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<FileHead>(in _head)));
    }

    /// <summary>The sections that were written.</summary>
    public IReadOnlyList<SectionEntry> Table => _table;

    public void Write(SectionKind kind, ReadOnlySpan<byte> section)
    {
        Begin();
        Add(section);
        End(kind);
    }

    public void WriteArray<T>(SectionKind kind, T[] array)
        where T : unmanaged
    {
        Begin();
        for (var at = 0; at < array.Length; at += ElementsAtOnce)
        {
            Add(MemoryMarshal.AsBytes(array.AsSpan(at, Math.Min(ElementsAtOnce, array.Length - at))));
        }

        End(kind);
    }

    /// <summary>Begins a section that comes in pieces.</summary>
    public void Begin() => (_checksum, _length) = (Checksum.Start, 0);

    /// <summary>Writes a piece of the section that was begun.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        _stream.Write(piece);
        _checksum = Checksum.Add(_checksum, piece);
        _length += piece.Length;
    }

    /// <summary>Ends the section.</summary>
    public void End(SectionKind kind) => _table.Add(new SectionEntry(kind, ~_checksum, _length));

    /// <summary>Writes the table: nothing is a snapshot before that.</summary>
    public void Finish()
    {
        var table = _table.ToArray();
        var foot = new FileFoot(table.Length, SectionTable.ChecksumOf(_head, table));
        _stream.Write(MemoryMarshal.AsBytes(table.AsSpan()));
        _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<FileFoot>(in foot)));
    }
}
