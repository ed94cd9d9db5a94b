namespace ChatBot.Language.Dates;

/// <summary>Walks through the sentences of a text in step with spans that come in order.</summary>
internal sealed class SentenceFinder(SegmentedText text)
{
    private int _next;

    /// <summary>The sentence that holds <paramref name="span"/>; the whole text where none does.</summary>
    public TextSpan At(TextSpan span)
    {
        while (_next < text.Sentences.Count && text.Sentences[_next].End < span.End)
        {
            _next++;
        }

        return _next < text.Sentences.Count && text.Sentences[_next].Start <= span.Start
            ? text.Sentences[_next]
            : new TextSpan(0, text.Text.Length);
    }
}
