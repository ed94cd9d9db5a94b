using System.Runtime.ExceptionServices;
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

    /// <summary>Looks at what was written, and reads where the documents came from.</summary>
    /// <exception cref="SnapshotException">It is not what was written.</exception>
    public SnapshotReader(ISnapshotBytes file)
    {
        _sections = new SectionReader(file);
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

        // About as many bytes each: most of the time is the system's, and the checksums'.
        var (documents, segments) = InParallel(ReadDocuments, ReadSegments);
        _sections.Finish();

        return new IndexSnapshot(SegmentedCorpus.Of(documents.All, documents.Places, segments, options), options, documents.Vocabulary);
    }

    private (AnalyzedDocument[] All, DocumentPlace[] Places, CorpusVocabulary Vocabulary) ReadDocuments()
    {
        var list = DocumentList.Read(_sections);
        var contents = _sections.ReadPieces(SectionKind.Contents, list.ContentLengths);
        var readings = _sections.ReadPieces(SectionKind.Readings, list.ReadingLengths);
        var vocabularies = _sections.ReadPieces(SectionKind.Vocabularies, list.VocabularyLengths);
        var table = _sections.Terms(SectionKind.StemCharacters);
        var stems = new StoredStems(table);
        var documents = new AnalyzedDocument[contents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            documents[i] = new AnalyzedDocument(list.Summaries[i], new StoredDocument(contents[i], readings[i], vocabularies[i], stems));
        }

        var abbreviations = new ByteReader(_sections.ReadArray<byte>(SectionKind.Abbreviations));
        var vocabulary = new CorpusVocabulary(table, _sections.ReadArray<NamedRoles>(SectionKind.StemRoles), abbreviations.SpelledOut(stems));

        return (documents, list.Places, vocabulary);
    }

    private Segment[] ReadSegments()
    {
        var segments = new Segment[_sections.Count(SectionKind.TermCharacters)];
        foreach (ref var segment in segments.AsSpan())
        {
            segment = _sections.Segment();
        }

        return segments;
    }

    private static (TFirst First, TSecond Second) InParallel<TFirst, TSecond>(Func<TFirst> readFirst, Func<TSecond> readSecond)
    {
        var (first, second) = (default(TFirst)!, default(TSecond)!);
        try
        {
            Parallel.Invoke(() => first = readFirst(), () => second = readSecond());
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return (first, second);
    }
}
