using ChatBot.Documents;

namespace ChatBot.Retrieval;

/// <summary>A passage as the index numbers it.</summary>
/// <param name="Number">Its place in <see cref="IndexSnapshot.Passages"/>.</param>
/// <param name="Source">The document that it stands in.</param>
/// <param name="Passage">Which of its passages.</param>
public sealed record IndexedPassage(int Number, AnalyzedDocument Source, Passage Passage)
{
    // Whoever has a passage reads its document, which is not to be read from a file again at every turn.
    private readonly DocumentContent _content = Source.Content;

    /// <summary>The passage's own words.</summary>
    public ReadOnlySpan<char> Text => Passage.Span.In(_content.Document.Text);

    /// <summary>Whether it is the same passage of the same document.</summary>
    public bool Equals(IndexedPassage? other) => other is not null && Number == other.Number && Source == other.Source && Passage == other.Passage;

    /// <inheritdoc/>
    public override int GetHashCode() => Number;
}
