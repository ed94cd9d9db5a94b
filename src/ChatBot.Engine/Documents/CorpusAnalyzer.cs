using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Documents;

/// <summary>Turns documents as they were read into documents that can be indexed and quoted.</summary>
public static class CorpusAnalyzer
{
    /// <summary>Analyses documents that belong to one corpus; the result depends on nothing else.</summary>
    /// <remarks>
    /// A document without a date gets the one that its text tells, if it does. Annotations outside the passages
    /// (in front matter) are left out; a quotation that runs on into the next passage ends with its own.
    /// </remarks>
    public static IReadOnlyList<AnalyzedDocument> Analyze(IReadOnlyList<Document> documents)
    {
        // Order is kept, and no step depends on another document's, so that threads do not show in the result.
        var parts = documents.AsParallel().AsOrdered().Select(Segment).ToList();
        var annotations = TextAnnotator.Annotate([.. parts.Select(part => new DatedText(part.Text, part.Document.Date))]);

        return [.. parts.Zip(annotations, (part, found) =>
            new AnalyzedDocument(part.Document, part.Passages, PassageFilter.KeepInside(KnownSpeakers.AddTo(found, part.Document, part.Passages), part.Passages, part.Document.Text)))];
    }

    private static SegmentedDocument Segment(Document document)
    {
        var passages = PassageSplitter.Split(document);
        var text = PassageFilter.CutAtPassages(SegmentedText.From(document.Text), passages);
        var date = document.Date ?? DocumentDateFinder.Find(text);

        return new SegmentedDocument(document with { Date = date }, passages, text);
    }

    private sealed record SegmentedDocument(Document Document, IReadOnlyList<Passage> Passages, SegmentedText Text);
}
