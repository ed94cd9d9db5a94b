using ChatBot.Answers;
using ChatBot.Language;

namespace ChatBot.Conversation;

/// <summary>Shows a sentence among its neighbours, as far as they fit.</summary>
internal static class SnippetSurroundings
{
    /// <summary>How much of the passage is shown on either side of the sentence, in UTF-16 code units.</summary>
    private const int Reach = 160;

    /// <summary>The citation's span with up to <see cref="Reach"/> of its passage on both sides, cut at words.</summary>
    public static TextSpan Of(Citation citation)
    {
        var text = citation.Source.Text;
        var (passage, span) = (citation.Passage.Span, citation.Span);
        if (!passage.Contains(span))
        {
            return span;
        }

        var start = Math.Max(passage.Start, span.Start - Reach);
        var end = Math.Min(passage.End, span.End + Reach);
        while (start > passage.Start && start < span.Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        while (end < passage.End && end > span.End && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
