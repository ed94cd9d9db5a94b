using ChatBot.Language;

namespace ChatBot.Documents;

/// <summary>All of an analysed document.</summary>
internal sealed record DocumentContent(Document Document, IReadOnlyList<Passage> Passages, Annotations Annotations)
{
    private IReadOnlyList<Passage>? _quotable;

    /// <summary>Those of its passages that may be quoted, in order.</summary>
    public IReadOnlyList<Passage> Quotable => _quotable ??= [.. Passages.Where(passage => passage.IsQuotable)];
}
