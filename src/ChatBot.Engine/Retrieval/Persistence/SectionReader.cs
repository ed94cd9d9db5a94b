using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Reads sections, each once; several threads may read different ones. None is given out whose checksum is wrong.</summary>
internal sealed class SectionReader
{
    private const int BytesAtOnce = 1 << 18; // what was read is still near when its checksum is taken
    private const int BytesOfPieces = 1 << 20; // pieces share arrays of so many bytes, or else many small ones would be moved about in memory

    private readonly ISnapshotBytes _file;
    private readonly SectionEntry[] _table;
    private readonly bool[] _wasRead;
    private readonly Lock _choosing = new(); // no section is given to two threads

    /// <summary>Reads what stands at either end.</summary>
    /// <exception cref="SnapshotException">It is not, or not any more, what was written.</exception>
    public SectionReader(ISnapshotBytes file)
    {
        _file = file;
        if (file.Length < SectionTable.HeadLength + SectionTable.FootLength)
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

        var foot = ReadOne<FileFoot>(file.Length - SectionTable.FootLength);
        _table = ReadTable(foot);
        if (SectionTable.ChecksumOf(head, _table) != foot.Checksum)
        {
            throw new SnapshotException("the table of its sections is damaged, or it was cut off");
        }

        _wasRead = new bool[_table.Length];
    }

    /// <summary>How many such sections there are.</summary>
    public int Count(SectionKind kind) => _table.Count(entry => entry.Kind == kind);

    /// <summary>The whole of the first such section that was not read yet.</summary>
    public T[] ReadArray<T>(SectionKind kind)
        where T : unmanaged
    {
        var (entry, position) = Next(kind);
        if (entry.Length % Unsafe.SizeOf<T>() != 0)
        {
            throw Damaged(kind);
        }

        var array = GC.AllocateUninitializedArray<T>(checked((int)(entry.Length / Unsafe.SizeOf<T>())));
        var checksum = Checksum.Start;
        var atOnce = BytesAtOnce / Unsafe.SizeOf<T>();
        for (var at = 0; at < array.Length; at += atOnce)
        {
            Read(MemoryMarshal.AsBytes(array.AsSpan(at, Math.Min(atOnce, array.Length - at))), ref position, ref checksum);
        }

        return ~checksum == entry.Checksum ? array : throw Damaged(kind);
    }

    /// <summary>The first such section that was not read yet, in pieces of these lengths.</summary>
    public ReadOnlyMemory<byte>[] ReadPieces(SectionKind kind, ReadOnlySpan<int> lengths)
    {
        var (entry, position) = Next(kind);
        var left = entry.Length;
        var checksum = Checksum.Start;
        var pieces = new ReadOnlyMemory<byte>[lengths.Length];
        for (var first = 0; first < pieces.Length;)
        {
            var (end, size) = (first + 1, (long)lengths[first]);
            while (end < pieces.Length && size + lengths[end] <= BytesOfPieces)
            {
                size += lengths[end++];
            }

            left -= size;
            if (left < 0)
            {
                throw Damaged(kind);
            }

            var together = GC.AllocateUninitializedArray<byte>((int)size);
            Read(together, ref position, ref checksum);
            for (var start = 0; first < end; start += lengths[first++])
            {
                pieces[first] = together.AsMemory(start, lengths[first]);
            }
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
        var room = _file.Length - SectionTable.HeadLength - SectionTable.FootLength;
        var length = (long)foot.SectionCount * Unsafe.SizeOf<SectionEntry>();
        if (foot.SectionCount < 0 || length > room)
        {
            throw new SnapshotException("the table of its sections is damaged, or it was cut off");
        }

        var table = new SectionEntry[foot.SectionCount];
        _file.Read(MemoryMarshal.AsBytes(table.AsSpan()), SectionTable.HeadLength + room - length);
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
        _file.Read(MemoryMarshal.AsBytes(new Span<T>(ref one)), position);

        return one;
    }

    private void Read(Span<byte> bytes, ref long position, ref uint checksum)
    {
        _file.Read(bytes, position);
        position += bytes.Length;
        checksum = Checksum.Add(checksum, bytes);
    }

    private (SectionEntry Entry, long Position) Next(SectionKind kind)
    {
        lock (_choosing)
        {
            var position = (long)SectionTable.HeadLength;
            for (var i = 0; i < _table.Length; i++)
            {
                if (_table[i].Kind == kind && !_wasRead[i])
                {
                    _wasRead[i] = true;
                    return (_table[i], position);
                }

                position += _table[i].Length;
            }
        }

        throw new SnapshotException($"its section {kind} is missing");
    }

    private static SnapshotException Damaged(SectionKind kind) => new($"its section {kind} is damaged");
}
