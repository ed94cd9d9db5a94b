namespace ChatBot.Retrieval.Persistence;

/// <summary>A snapshot's bytes, wherever they are kept. Several threads may read at the same time.</summary>
public interface ISnapshotBytes
{
    /// <summary>How many there are.</summary>
    long Length { get; }

    /// <summary>Fills <paramref name="bytes"/> with those from <paramref name="position"/> on, all of which must be there. What the system throws is passed on.</summary>
    void Read(Span<byte> bytes, long position);
}
