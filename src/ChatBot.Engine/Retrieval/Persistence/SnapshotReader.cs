using ChatBot.Documents;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Opens what <see cref="SnapshotWriter"/> wrote: an index that answers as the one that was written.</summary>
/// <remarks>
/// All of it is read and checked at once, so that nothing damaged is ever used and the file is not needed any more.
/// Documents stay as bytes until somebody looks at them.
/// </remarks>
public sealed class SnapshotReader
{
    private readonly SectionReader _sections;

    /// <summary>Looks at a stream that can seek and knows its length, and reads where the documents came from.</summary>
    /// <exception cref="SnapshotException">It is not what was written.</exception>
    public SnapshotReader(Stream stream)
    {
        _sections = new SectionReader(stream);
        Origin = _sections.ReadArray<byte>(SectionKind.Origin);
    }

    /// <summary>What the host had written about the documents' origin.</summary>
    public ReadOnlyMemory<byte> Origin { get; }

    /// <summary>Reads the index; once only.</summary>
    /// <exception cref="SnapshotException">It is damaged, or another build or other <paramref name="options"/> made it.</exception>
    public IndexSnapshot Read(RetrievalOptions options)
    {
        var making = new ByteReader(_sections.ReadArray<byte>(SectionKind.Making));
        Making.Check(ref making, options);

        var list = DocumentList.Read(_sections);
        var contents = _sections.ReadPieces(SectionKind.Contents, list.ContentLengths);
        var readings = _sections.ReadPieces(SectionKind.Readings, list.ReadingLengths);
        var vocabularies = _sections.ReadPieces(SectionKind.Vocabularies, list.VocabularyLengths);
        var stems = new StoredStems(_sections.Terms(SectionKind.StemCharacters));
        var documents = new AnalyzedDocument[contents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            documents[i] = new AnalyzedDocument(list.Summaries[i], new StoredDocument(contents[i], readings[i], vocabularies[i], stems));
        }

        var segments = new Segment[list.SegmentCount];
        foreach (ref var segment in segments.AsSpan())
        {
            segment = _sections.Segment();
        }

        _sections.Finish();
        return new IndexSnapshot(SegmentedCorpus.Of(documents, list.Places, segments, options), options);
    }
}
