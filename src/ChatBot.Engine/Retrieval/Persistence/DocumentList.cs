using ChatBot.Documents;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Every document in its order: what it is called, where its passages stand, and how many bytes it has.</summary>
internal sealed class DocumentList
{
    private DocumentList(int documents)
    {
        Summaries = new DocumentSummary[documents];
        Places = new DocumentPlace[documents];
        ContentLengths = new int[documents];
        ReadingLengths = new int[documents];
        VocabularyLengths = new int[documents];
    }

    public DocumentSummary[] Summaries { get; }

    public DocumentPlace[] Places { get; }

    /// <summary>The bytes of each in <see cref="SectionKind.Contents"/>.</summary>
    public int[] ContentLengths { get; }

    /// <summary>The bytes of each in <see cref="SectionKind.Readings"/>.</summary>
    public int[] ReadingLengths { get; }

    /// <summary>The bytes of each in <see cref="SectionKind.Vocabularies"/>.</summary>
    public int[] VocabularyLengths { get; }

    /// <summary>The list of a snapshot, with the lengths still to be filled in.</summary>
    public static DocumentList Of(IndexSnapshot index)
    {
        var list = new DocumentList(index.Documents.Count);
        for (var i = 0; i < list.Summaries.Length; i++)
        {
            list.Summaries[i] = index.Documents[i].Summary;
            list.Places[i] = index.Corpus.PlaceOf(i);
        }

        return list;
    }

    public void Write(SectionWriter sections)
    {
        var bytes = new ByteWriter();
        bytes.Count(Summaries.Length);
        for (var i = 0; i < Summaries.Length; i++)
        {
            bytes.Write(Summaries[i]);
            bytes.Count(Places[i].Segment);
            bytes.Count(Places[i].FirstPassage);
            bytes.Count(ContentLengths[i]);
            bytes.Count(ReadingLengths[i]);
            bytes.Count(VocabularyLengths[i]);
        }

        sections.Write(SectionKind.Documents, bytes.Written);
    }

    public static DocumentList Read(SectionReader sections)
    {
        var bytes = new ByteReader(sections.ReadArray<byte>(SectionKind.Documents));
        var list = new DocumentList(bytes.CountOfItems());
        for (var i = 0; i < list.Summaries.Length; i++)
        {
            list.Summaries[i] = bytes.Summary();
            list.Places[i] = new DocumentPlace(bytes.Count(), bytes.Count());
            list.ContentLengths[i] = bytes.Count();
            list.ReadingLengths[i] = bytes.Count();
            list.VocabularyLengths[i] = bytes.Count();
        }

        return list;
    }
}
