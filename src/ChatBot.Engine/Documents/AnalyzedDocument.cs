using ChatBot.Language;

namespace ChatBot.Documents;

/// <summary>A document with all that analysis knows of it.</summary>
/// <param name="Document">The source.</param>
/// <param name="Passages">In order, never overlapping; numbered from 1.</param>
/// <param name="Annotations">Spans into the document's text; no sentence crosses from one passage into the next.</param>
public sealed record AnalyzedDocument(Document Document, IReadOnlyList<Passage> Passages, Annotations Annotations);
