using System.Buffers;
using ChatBot.Language.Words;

namespace ChatBot.Language.Sentences;

/// <summary>Finds the sentences of a text.</summary>
/// <remarks>
/// Sentences come in order and never overlap, and only white space lies between them.
/// The cases it must get right are in <c>tests/ChatBot.Tests/Language/Sentences/SentenceSplitter.cases.md</c>.
/// </remarks>
public static class SentenceSplitter
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create(".!?…。！？؟۔।" + LineEnds.Characters);

    /// <summary>The span of every sentence, first to last. A heading or a list item is one too.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var breaks = new LineBreaks(text);
        for (var start = SkipWhiteSpace(text, 0); start < text.Length;)
        {
            var end = FindEnd(text, breaks, start, out var next);
            var dateLine = JoinedDateLine.StartAtEnd(text.AsSpan(start, end - start));
            if (dateLine > 0)
            {
                sentences.Add(TextSpan.FromBounds(start, TrimEnd(text, start, start + dateLine)));
                start += dateLine;
            }

            sentences.Add(TextSpan.FromBounds(start, end));
            start = next;
        }

        return sentences;
    }

    /// <summary>Where the sentence begun at <paramref name="start"/> ends, and where the <paramref name="next"/> begins.</summary>
    private static int FindEnd(string text, LineBreaks breaks, int start, out int next)
    {
        var decision = new SentenceEnd(text);
        var line = text.AsSpan(start);
        var label = Math.Max(JoinedDateLine.LengthAtStart(line), ListMarker.LabelLength(line));
        var item = label > 0 ? start + label : ListMarker.NextItem(text, start);
        var limit = item < 0 ? text.Length : item;
        for (var at = start; NextCandidate(text, at, limit) is var found && found >= 0; at = Math.Max(next, found + 1))
        {
            var isTerminator = SentenceEnd.IsTerminator(text[found]);
            var end = isTerminator ? decision.MarksEnd(found) : TrimEnd(text, start, found);
            next = SkipWhiteSpace(text, end);
            if (next == text.Length
                || breaks.EndsParagraph(start, end, next)
                || (isTerminator && decision.Decide(start, found, end, next)))
            {
                return end;
            }
        }

        next = item < 0 ? text.Length : SkipWhiteSpace(text, item);
        return TrimEnd(text, start, next);
    }

    private static int NextCandidate(string text, int from, int limit)
    {
        var offset = from < limit ? text.AsSpan(from, limit - from).IndexOfAny(Candidates) : -1;
        return offset < 0 ? -1 : from + offset;
    }

    private static int TrimEnd(string text, int start, int end) => start + text.AsSpan(start, end - start).TrimEnd().Length;

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
