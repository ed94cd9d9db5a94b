using ChatBot.Language;
using ChatBot.Language.Quotations;

namespace ChatBot.Documents.Splitting;

/// <summary>Keeps spans within passages, so that whatever is found can be cited with the one passage it stands in.</summary>
/// <remarks>Passages and spans both come in order: one walk through the two lists serves.</remarks>
internal static class PassageFilter
{
    /// <summary>Drops what stands before the first passage, and cuts sentences where a passage ends.</summary>
    public static SegmentedText CutAtPassages(SegmentedText text, IReadOnlyList<Passage> passages)
    {
        var start = passages.Count > 0 ? passages[0].Span.Start : text.Text.Length;
        var tokens = text.Tokens.Length > 0 && text.Tokens[0].Start < start
            ? [.. text.Tokens.SkipWhile(token => token.Start < start)]
            : text.Tokens;

        return text with { Tokens = tokens, Sentences = CutSentences(text, passages) };
    }

    /// <summary>The annotations that stand in one passage each; quotations are ended with theirs.</summary>
    public static Annotations KeepInside(Annotations annotations, IReadOnlyList<Passage> passages, string text) => new(
        annotations.Sentences,
        Keep(annotations.Names, name => name.Span, passages),
        Keep(annotations.Dates, date => date.Span, passages),
        EndWithPassage(annotations.Quotations, passages, text));

    private static List<TextSpan> CutSentences(SegmentedText text, IReadOnlyList<Passage> passages)
    {
        var cut = new List<TextSpan>(text.Sentences.Count);
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            while (next < passages.Count && passages[next].Span.End <= sentence.Start)
            {
                next++;
            }

            for (var i = next; i < passages.Count && passages[i].Span.Start < sentence.End; i++)
            {
                cut.Add(TrimmedOverlap(sentence, passages[i].Span, text.Text));
            }
        }

        return cut;
    }

    private static List<T> Keep<T>(IReadOnlyList<T> found, Func<T, TextSpan> spanOf, IReadOnlyList<Passage> passages)
    {
        var kept = new List<T>(found.Count);
        var next = 0;
        foreach (var item in found)
        {
            var span = spanOf(item);
            while (next < passages.Count && passages[next].Span.End <= span.Start)
            {
                next++;
            }

            if (next < passages.Count && passages[next].Span.Contains(span))
            {
                kept.Add(item);
            }
        }

        return kept;
    }

    private static List<Quotation> EndWithPassage(IReadOnlyList<Quotation> quotations, IReadOnlyList<Passage> passages, string text)
    {
        var ended = new List<Quotation>(quotations.Count);
        var next = 0;
        foreach (var quotation in quotations)
        {
            while (next < passages.Count && passages[next].Span.End <= quotation.Span.Start)
            {
                next++;
            }

            if (next < passages.Count && passages[next].Span.Contains(quotation.Span.Start))
            {
                ended.Add(quotation with { Span = TrimmedOverlap(quotation.Span, passages[next].Span, text) });
            }
        }

        return ended;
    }

    private static TextSpan TrimmedOverlap(TextSpan span, TextSpan passage, string text)
    {
        var start = Math.Max(span.Start, passage.Start);
        var characters = text.AsSpan(start..Math.Min(span.End, passage.End));
        var indent = characters.Length - characters.TrimStart().Length;

        return new TextSpan(start + indent, characters.Trim().Length);
    }
}
