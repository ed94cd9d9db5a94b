using ChatBot.Documents.Splitting;
using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Documents;

/// <summary>A document with what it tells by itself, before other documents tell more of its names.</summary>
/// <param name="Source">As it was read.</param>
/// <param name="Document">With the date that its text tells, if it had none.</param>
/// <param name="Passages">Its passages.</param>
/// <param name="Text">Its segments.</param>
/// <param name="Found">What stands in it.</param>
internal sealed record ReadDocument(Document Source, Document Document, IReadOnlyList<Passage> Passages, SegmentedText Text, LocalAnnotations Found)
{
    /// <summary>How much of the time that analysis takes is over once a document is read, about.</summary>
    public const double ShareOfWork = 0.75;

    public LocalNames Names => Found.Names;

    /// <summary>Reads a document.</summary>
    public static ReadDocument Read(Document document)
    {
        var passages = PassageSplitter.Split(document);
        var text = Segment(document, passages);
        var found = TextAnnotator.AnnotateAlone(new DatedText(text, document.Date));
        var dated = found.ReferenceDate == document.Date ? document : document with { Date = found.ReferenceDate };

        return new ReadDocument(document, dated, passages, text, found);
    }

    /// <summary>Its segments, none of which crosses from one of its <paramref name="passages"/> into the next.</summary>
    public static SegmentedText Segment(Document document, IReadOnlyList<Passage> passages) =>
        PassageFilter.CutAtPassages(SegmentedText.From(document.Text), passages);

    /// <summary>The whole analysis, given what the names of all documents were taken for.</summary>
    public DocumentAnalysis Complete(NameEvidence corpus)
    {
        var found = KnownSpeakers.AddTo(TextAnnotator.Complete(Text, Found, corpus), Document, Passages);

        var content = new DocumentContent(Document, Passages, PassageFilter.KeepInside(found, Passages, Document.Text));
        var reading = new LocalReading(Names, Document.Date != Source.Date);

        return new DocumentAnalysis(reading, new AnalyzedDocument(content, reading));
    }
}

/// <summary>A document's analysis, and what it takes to mend that when other documents change.</summary>
/// <param name="Reading">What it tells by itself.</param>
/// <param name="Result">All that analysis knows of it.</param>
internal sealed record DocumentAnalysis(LocalReading Reading, AnalyzedDocument Result)
{
    private Document? _source;

    /// <summary>The document as it was read; kept, because whoever reads the corpus has it too, and compares it at every change.</summary>
    public Document Source => _source ??= Reading.IsDateFound ? Result.Document with { Date = null } : Result.Document;

    /// <summary>Its names as it tells them by itself.</summary>
    public LocalNames Names => Reading.Names;

    /// <summary>The same document, now that its names are taken for something else.</summary>
    public DocumentAnalysis Resettled(NameEvidence corpus)
    {
        var text = ReadDocument.Segment(Result.Document, Result.Passages);
        var found = new LocalAnnotations(Names, Result.Annotations.Dates, Result.Document.Date);

        return new ReadDocument(Source, Result.Document, Result.Passages, text, found).Complete(corpus);
    }
}
