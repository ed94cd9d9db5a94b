using ChatBot.Documents;
using ChatBot.Retrieval.Segments;

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
        var stems = new StemNumbers();
        WriteEach(sections, SectionKind.Contents, index, list.ContentLengths, WriteContent);
        WriteEach(sections, SectionKind.Readings, index, list.ReadingLengths, WriteReading);
        WriteEach(sections, SectionKind.Vocabularies, index, list.VocabularyLengths, (bytes, document) => bytes.Write(document.Vocabulary, stems));
        Write(sections, index.Vocabulary, stems);
        foreach (var live in index.Corpus.Segments)
        {
            sections.Write(live.Segment);
        }

        list.Write(sections); // behind what it has the lengths of; readers look for it first
        sections.Finish();

        return SnapshotPart.Of(sections.Table);
    }

    private static void Write(SectionWriter sections, CorpusVocabulary vocabulary, StemNumbers stems)
    {
        var bytes = new ByteWriter();
        bytes.Write(vocabulary.SpelledOut, stems);
        sections.Write(SectionKind.Abbreviations, bytes.Written);
        sections.Write(TermTable.Of(stems.Stems), SectionKind.StemCharacters);
        sections.WriteArray<NamedRoles>(SectionKind.StemRoles, [.. stems.Stems.Select(vocabulary.RolesOf)]);
    }

    /// <summary>A section with something of each document, and how many bytes that is of each.</summary>
    private static void WriteEach(SectionWriter sections, SectionKind kind, IndexSnapshot index, Span<int> lengths, Action<ByteWriter, AnalyzedDocument> write)
    {
        var bytes = new ByteWriter();
        sections.Begin();
        for (var i = 0; i < lengths.Length; i++)
        {
            bytes.Clear();
            write(bytes, index.Documents[i]);
            sections.Add(bytes.Written);
            lengths[i] = bytes.Written.Length;
        }

        sections.End(kind);
    }

    // What came out of a snapshot goes into the next as it is.
    private static void WriteContent(ByteWriter bytes, AnalyzedDocument document)
    {
        if (document.Stored is StoredDocument stored)
        {
            bytes.Bytes(stored.Content);
        }
        else
        {
            bytes.Write(document.Content);
        }
    }

    private static void WriteReading(ByteWriter bytes, AnalyzedDocument document)
    {
        if (document.Stored is StoredDocument stored)
        {
            bytes.Bytes(stored.Reading);
        }
        else if (document.Reading is { } reading)
        {
            bytes.Write(reading);
        }
    }
}
