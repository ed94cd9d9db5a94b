using ChatBot.Documents;

namespace ChatBot.Retrieval.Persistence;

/// <summary>A document as the bytes it has in a snapshot, which were checked when they were read.</summary>
/// <remarks>Some documents beside it have theirs in the same arrays, which stay in memory as long as any of these documents does.</remarks>
internal sealed class StoredDocument(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> reading, ReadOnlyMemory<byte> vocabulary, StoredStems stems) : IStoredDocument
{
    /// <summary>As <see cref="DocumentCodec"/> writes it: another snapshot takes it over as it is.</summary>
    public ReadOnlySpan<byte> Content => content.Span;

    /// <summary>As <see cref="ReadingCodec"/> writes it; nothing where it is not known.</summary>
    public ReadOnlySpan<byte> Reading => reading.Span;

    public DocumentContent Read(DocumentSummary summary)
    {
        var reader = new ByteReader(content.Span);
        return DocumentCodec.Read(ref reader, summary);
    }

    public DocumentVocabulary ReadVocabulary()
    {
        var reader = new ByteReader(vocabulary.Span);
        return reader.Vocabulary(stems);
    }

    public LocalReading? ReadReading()
    {
        if (reading.Length == 0)
        {
            return null;
        }

        var reader = new ByteReader(reading.Span);
        return reader.Reading();
    }
}
