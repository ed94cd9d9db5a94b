using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Reads sections, each once. None is given out whose checksum is wrong.</summary>
internal sealed class SectionReader
{
    private const int ElementsAtOnce = 1 << 16; // what was read is still near when its checksum is taken

    private readonly Stream _stream;
    private readonly SectionEntry[] _table;
    private readonly bool[] _wasRead;

    /// <summary>Reads what stands at either end of the stream.</summary>
    /// <exception cref="SnapshotException">It is not, or not any more, what was written.</exception>
    public SectionReader(Stream stream)
    {
        _stream = stream;
        if (stream.Length < SectionTable.HeadLength + SectionTable.FootLength)
        {
            throw new SnapshotException("it was cut off");
        }

        var head = ReadOne<FileHead>(0);
        if (head.Mark != SectionTable.Mark)
        {
            throw new SnapshotException("it is no snapshot");
        }

        if (head.Version != SectionTable.Version)
        {
            throw new SnapshotException($"it has version {head.Version} of the format, and this program reads {SectionTable.Version}");
        }

        var foot = ReadOne<FileFoot>(stream.Length - SectionTable.FootLength);
        _table = ReadTable(foot);
        if (SectionTable.ChecksumOf(head, _table) != foot.Checksum)
        {
            throw new SnapshotException("the table of its sections is damaged, or it was cut off");
        }

        _wasRead = new bool[_table.Length];
    }

    /// <summary>The whole of the first such section that was not read yet.</summary>
    public T[] ReadArray<T>(SectionKind kind)
        where T : unmanaged
    {
        var entry = Next(kind);
        if (entry.Length % Unsafe.SizeOf<T>() != 0)
        {
            throw Damaged(kind);
        }

        var array = GC.AllocateUninitializedArray<T>(checked((int)(entry.Length / Unsafe.SizeOf<T>())));
        var checksum = Checksum.Start;
        for (var at = 0; at < array.Length; at += ElementsAtOnce)
        {
            var bytes = MemoryMarshal.AsBytes(array.AsSpan(at, Math.Min(ElementsAtOnce, array.Length - at)));
            _stream.ReadExactly(bytes);
            checksum = Checksum.Add(checksum, bytes);
        }

        return ~checksum == entry.Checksum ? array : throw Damaged(kind);
    }

    /// <summary>The first such section that was not read yet, in pieces of these lengths.</summary>
    public byte[][] ReadPieces(SectionKind kind, ReadOnlySpan<int> lengths)
    {
        var entry = Next(kind);
        var left = entry.Length;
        var checksum = Checksum.Start;
        var pieces = new byte[lengths.Length][];
        for (var i = 0; i < pieces.Length; i++)
        {
            left -= lengths[i];
            if (left < 0)
            {
                throw Damaged(kind);
            }

            pieces[i] = GC.AllocateUninitializedArray<byte>(lengths[i]);
            _stream.ReadExactly(pieces[i]);
            checksum = Checksum.Add(checksum, pieces[i]);
        }

        return left == 0 && ~checksum == entry.Checksum ? pieces : throw Damaged(kind);
    }

    /// <summary>Every section must have been read by then.</summary>
    public void Finish()
    {
        if (_wasRead.Contains(false))
        {
            throw new SnapshotException("there is more in it than there should be");
        }
    }

    private SectionEntry[] ReadTable(FileFoot foot)
    {
        var room = _stream.Length - SectionTable.HeadLength - SectionTable.FootLength;
        var length = (long)foot.SectionCount * Unsafe.SizeOf<SectionEntry>();
        if (foot.SectionCount < 0 || length > room)
        {
            throw new SnapshotException("the table of its sections is damaged, or it was cut off");
        }

        var table = new SectionEntry[foot.SectionCount];
        _stream.Position = SectionTable.HeadLength + room - length;
        _stream.ReadExactly(MemoryMarshal.AsBytes(table.AsSpan()));
        var left = room - length;
        foreach (var entry in table)
        {
            left = entry.Length >= 0 && entry.Length <= left ? left - entry.Length : -1;
            if (left < 0)
            {
                break;
            }
        }

        return left == 0 ? table : throw new SnapshotException("the table of its sections is damaged, or it was cut off");
    }

    private T ReadOne<T>(long position)
        where T : unmanaged
    {
        var one = default(T);
        _stream.Position = position;
        _stream.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref one)));

        return one;
    }

    private SectionEntry Next(SectionKind kind)
    {
        var position = (long)SectionTable.HeadLength;
        for (var i = 0; i < _table.Length; i++)
        {
            if (_table[i].Kind == kind && !_wasRead[i])
            {
                _wasRead[i] = true;
                _stream.Position = position;
                return _table[i];
            }

            position += _table[i].Length;
        }

        throw new SnapshotException($"its section {kind} is missing");
    }

    private static SnapshotException Damaged(SectionKind kind) => new($"its section {kind} is damaged");
}
