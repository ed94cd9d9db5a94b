using ChatBot.Documents;

namespace ChatBot.Retrieval.Persistence;

/// <summary>A document as the bytes it has in a snapshot, which were checked when they were read.</summary>
internal sealed class StoredDocument(byte[] content, byte[] vocabulary, StoredStems stems) : IStoredDocument
{
    /// <summary>As <see cref="DocumentCodec"/> writes it: another snapshot takes it over as it is.</summary>
    public ReadOnlySpan<byte> Content => content;

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
}
