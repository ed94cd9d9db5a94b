using System.Text.Json;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Snapshots written to memory and read again.</summary>
internal static class Stored
{
    private static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    public static byte[] Bytes(IndexSnapshot index, ReadOnlySpan<byte> origin = default)
    {
        using var stream = new MemoryStream();
        SnapshotWriter.Write(index, origin, stream);

        return stream.ToArray();
    }

    public static IndexSnapshot Open(byte[] bytes, RetrievalOptions? options = null) =>
        new SnapshotReader(new InMemory(bytes)).Read(options ?? new RetrievalOptions());

    public static IndexSnapshot Again(IndexSnapshot index) => Open(Bytes(index), index.Options);

    /// <summary>A snapshot's bytes in memory.</summary>
    internal sealed class InMemory(byte[] all) : ISnapshotBytes
    {
        public long Length => all.Length;

        public void Read(Span<byte> bytes, long position) => all.AsSpan((int)position, bytes.Length).CopyTo(bytes);
    }

    /// <summary>All that can be seen of something, as text: what is equal looks the same.</summary>
    public static string Describe(object? thing) => JsonSerializer.Serialize(thing, Whole);
}
