using ChatBot.Answers;
using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Language;

namespace ChatBot.Conversation;

/// <summary>Quoted words by their place, so that they are found again when the document has changed around their passage.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Passage">The passage's number in it, from 1.</param>
/// <param name="Words">What is quoted, counted from the start of the passage, as far as it lies there.</param>
/// <param name="Answer">The answer's own words among them, counted alike.</param>
/// <param name="Fingerprint">What the passage said when it was quoted.</param>
public sealed record CitedSpan(string DocumentId, int Passage, TextSpan Words, TextSpan Answer, PassageFingerprint Fingerprint)
{
    /// <summary>What <paramref name="citation"/> quotes.</summary>
    public static CitedSpan Of(Citation citation) => Of(citation.Source, citation.Passage, citation.Span, citation.Answer);

    /// <summary>A whole passage.</summary>
    public static CitedSpan Of(Document document, Passage passage) => Of(document, passage, passage.Span, passage.Span);

    private static CitedSpan Of(Document document, Passage passage, TextSpan words, TextSpan answer) => new(
        document.Id,
        passage.Number,
        Inside(passage, words),
        Inside(passage, answer),
        PassageFingerprint.Of(passage.Span.In(document.Text)));

    private static TextSpan Inside(Passage passage, TextSpan span)
    {
        var start = Math.Clamp(span.Start, passage.Span.Start, passage.Span.End);
        var end = Math.Clamp(span.End, start, passage.Span.End);

        return TextSpan.FromBounds(start - passage.Span.Start, end - passage.Span.Start);
    }
}
