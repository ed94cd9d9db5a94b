using ChatBot.Documents;

namespace ChatBot.Retrieval.Segments;

/// <summary>What of a document the index holds: its title, the passages that may be quoted and the headings over them, not its annotations.</summary>
internal static class IndexedText
{
    /// <summary>Whether two documents are the same to the index.</summary>
    public static bool IsSame(AnalyzedDocument a, AnalyzedDocument b) =>
        ReferenceEquals(a, b)
        || (a.Title == b.Title
            && a.Summary.QuotableCount == b.Summary.QuotableCount
            && a.Document.Text == b.Document.Text
            && Places(a).SequenceEqual(Places(b)));

    private static IEnumerable<(Language.TextSpan Span, int Under)> Places(AnalyzedDocument document) =>
        document.Passages.Where(passage => passage.IsQuotable).Select(passage => (passage.Span, passage.Under));
}
