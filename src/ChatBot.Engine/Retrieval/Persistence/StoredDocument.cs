using ChatBot.Documents;

namespace ChatBot.Retrieval.Persistence;

/// <summary>A document as the bytes it has in a snapshot, which were checked when they were read.</summary>
internal sealed class StoredDocument(byte[] content, byte[] reading, byte[] vocabulary, StoredStems stems) : IStoredDocument
{
    /// <summary>As <see cref="DocumentCodec"/> writes it: another snapshot takes it over as it is.</summary>
    public ReadOnlySpan<byte> Content => content;

    /// <summary>As <see cref="ReadingCodec"/> writes it; nothing where it is not known.</summary>
    public ReadOnlySpan<byte> Reading => reading;

    public DocumentContent Read(DocumentSummary summary)
    {
        var reader = new ByteReader(content);
        return DocumentCodec.Read(ref reader, summary);
    }

    public DocumentVocabulary ReadVocabulary()
    {
        var reader = new ByteReader(vocabulary);
        return reader.Vocabulary(stems);
    }

    public LocalReading? ReadReading()
    {
        if (reading.Length == 0)
        {
            return null;
        }

        var reader = new ByteReader(reading);
        return reader.Reading();
    }
}
