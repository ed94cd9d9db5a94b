using ChatBot.Documents;

namespace ChatBot.Retrieval;

/// <summary>A passage as the index numbers it.</summary>
/// <param name="Number">Its place in <see cref="IndexSnapshot.Passages"/>.</param>
/// <param name="Source">The document that it stands in.</param>
/// <param name="Passage">Which of its passages.</param>
public sealed record IndexedPassage(int Number, AnalyzedDocument Source, Passage Passage)
{
    /// <summary>The passage's own words.</summary>
    public ReadOnlySpan<char> Text => Passage.Span.In(Source.Document.Text);
}
