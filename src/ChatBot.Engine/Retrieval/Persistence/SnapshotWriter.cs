using ChatBot.Documents;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Writes a snapshot of the index, so that another process opens it in place of building it.</summary>
public static class SnapshotWriter
{
    /// <summary>Writes all of <paramref name="index"/>; the same snapshot and origin give the same bytes.</summary>
    /// <param name="index">What to write.</param>
    /// <param name="origin">What the host wants to know when it opens it: where the documents came from. Any bytes.</param>
    /// <param name="stream">Is written to from where it stands, and need not seek. What it throws is passed on.</param>
    /// <returns>How much each part takes up.</returns>
    public static IReadOnlyList<SnapshotPart> Write(IndexSnapshot index, ReadOnlySpan<byte> origin, Stream stream)
    {
        var sections = new SectionWriter(stream);
        sections.Write(SectionKind.Origin, origin);

        var making = new ByteWriter();
        Making.Write(making, index.Options);
        sections.Write(SectionKind.Making, making.Written);

        var list = DocumentList.Of(index);
        WriteContents(sections, index.Documents, list.ContentLengths);
        WriteVocabularies(sections, index.Documents, list.VocabularyLengths);
        foreach (var live in index.Corpus.Segments)
        {
            sections.Write(live.Segment);
        }

        list.Write(sections); // behind what it has the lengths of; readers look for it first
        sections.Finish();

        return SnapshotPart.Of(sections.Table);
    }

    private static void WriteContents(SectionWriter sections, IReadOnlyList<AnalyzedDocument> documents, Span<int> lengths)
    {
        var bytes = new ByteWriter();
        sections.Begin();
        for (var i = 0; i < lengths.Length; i++)
        {
            bytes.Clear();
            var content = ContentOf(documents[i], bytes);
            sections.Add(content);
            lengths[i] = content.Length;
        }

        sections.End(SectionKind.Contents);
    }

    /// <summary>What came out of a snapshot goes into the next as it is.</summary>
    private static ReadOnlySpan<byte> ContentOf(AnalyzedDocument document, ByteWriter bytes)
    {
        if (document.Stored is StoredDocument stored)
        {
            return stored.Content;
        }

        bytes.Write(document.Content);
        return bytes.Written;
    }

    private static void WriteVocabularies(SectionWriter sections, IReadOnlyList<AnalyzedDocument> documents, Span<int> lengths)
    {
        var bytes = new ByteWriter();
        var stems = new StemNumbers();
        sections.Begin();
        for (var i = 0; i < lengths.Length; i++)
        {
            bytes.Clear();
            bytes.Write(documents[i].Vocabulary, stems);
            sections.Add(bytes.Written);
            lengths[i] = bytes.Written.Length;
        }

        sections.End(SectionKind.Vocabularies);
        sections.Write(stems.ToTable(), SectionKind.StemCharacters);
    }
}
