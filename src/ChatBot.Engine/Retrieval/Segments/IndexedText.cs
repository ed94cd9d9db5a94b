using ChatBot.Documents;

namespace ChatBot.Retrieval.Segments;

/// <summary>What of a document the index holds: its title and the passages that may be quoted, not its annotations.</summary>
internal static class IndexedText
{
    /// <summary>Whether two documents are the same to the index.</summary>
    public static bool IsSame(AnalyzedDocument a, AnalyzedDocument b) =>
        ReferenceEquals(a, b)
        || (a.Title == b.Title
            && a.Summary.QuotableCount == b.Summary.QuotableCount
            && a.Document.Text == b.Document.Text
            && Spans(a).SequenceEqual(Spans(b)));

    private static IEnumerable<Language.TextSpan> Spans(AnalyzedDocument document) =>
        document.Passages.Where(passage => passage.IsQuotable).Select(passage => passage.Span);
}
