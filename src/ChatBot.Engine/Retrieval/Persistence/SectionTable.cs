using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Persistence;

/// <summary>A section as the table lists it: there are <paramref name="Length"/> bytes of it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct SectionEntry(SectionKind Kind, uint Checksum, long Length);

/// <summary>What stands at either end of a snapshot's file.</summary>
/// <remarks>
/// A file is: a head; the sections, one behind the other without gaps; the table of them; a foot. The foot's checksum is
/// that of all of these but the sections, which have their own in the table: no byte is without one. Numbers are as the
/// processor has them, for arrays are written and read as they lie; one with the other byte order does not know the mark.
/// </remarks>
internal static class SectionTable
{
    /// <summary>The version of everything in <see cref="Persistence"/>: of sections, of arrays, of how documents are written. A change of any makes another.</summary>
    public const int Version = 3;

    /// <summary>"ChatIdx" and a byte that no text has, so that nobody takes it for one.</summary>
    public const ulong Mark = 0x1A_78_64_49_74_61_68_43;

    public static readonly int HeadLength = Marshal.SizeOf<FileHead>();

    public static readonly int FootLength = Marshal.SizeOf<FileFoot>();

    /// <summary>The checksum that the foot has.</summary>
    public static uint ChecksumOf(FileHead head, ReadOnlySpan<SectionEntry> table)
    {
        var checksum = Checksum.Add(Checksum.Start, MemoryMarshal.AsBytes(new ReadOnlySpan<FileHead>(ref head)));
        return ~Checksum.Add(checksum, MemoryMarshal.AsBytes(table));
    }
}

/// <summary>The first bytes of a file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FileHead(ulong Mark, int Version);

/// <summary>The last ones.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FileFoot(int SectionCount, uint Checksum);
