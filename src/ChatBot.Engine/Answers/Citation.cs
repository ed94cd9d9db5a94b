using ChatBot.Documents;
using ChatBot.Language;

namespace ChatBot.Answers;

/// <summary>A snippet together with the place it was taken from.</summary>
public sealed record Citation
{
    /// <summary>Cites <paramref name="span"/> of <paramref name="source"/>, which must lie inside its text and hold <paramref name="answer"/>.</summary>
    public Citation(Document source, Passage passage, TextSpan span, TextSpan answer)
    {
        if (span.End > source.Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, $"'{source.Id}' ends at {source.Text.Length}.");
        }

        if (!span.Contains(answer))
        {
            throw new ArgumentOutOfRangeException(nameof(answer), answer, $"The snippet is {span}.");
        }

        Source = source;
        Passage = passage;
        Span = span;
        Answer = answer;
    }

    /// <summary>The document quoted.</summary>
    public Document Source { get; }

    /// <summary>The passage that the snippet begins in.</summary>
    public Passage Passage { get; }

    /// <summary>Where the snippet stands in <see cref="Source"/>.</summary>
    public TextSpan Span { get; }

    /// <summary>The answer's own words inside <see cref="Span"/>; the whole of it where the snippet is the answer.</summary>
    public TextSpan Answer { get; }

    /// <summary>The quoted words, letter for letter.</summary>
    public string Snippet => Span.In(Source.Text).ToString();
}
