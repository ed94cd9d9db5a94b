using ChatBot.Language.Words;

namespace ChatBot.Language.Quotations.Marks;

/// <summary>A paragraph as the eye sees it.</summary>
/// <param name="Span">From its first through its last character that is not white space.</param>
/// <param name="Block">The same number for paragraphs with no blank line between them.</param>
internal readonly record struct Paragraph(TextSpan Span, int Block);

/// <summary>Cuts a text into paragraphs: a blank line ends one, and so does each line that is not just wrapped.</summary>
internal static class Paragraphs
{
    /// <summary>The paragraphs of <paramref name="text"/> from <paramref name="from"/> on, in order.</summary>
    public static List<Paragraph> Of(string text, int from)
    {
        var lines = Lines(text, from);
        var paragraphs = new List<Paragraph>(lines.Count);
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && lines[end].Block == lines[first].Block)
            {
                end++;
            }

            if (IsWrapped(text, lines, first, end))
            {
                paragraphs.Add(lines[first] with { Span = TextSpan.FromBounds(lines[first].Span.Start, lines[end - 1].Span.End) });
            }
            else
            {
                paragraphs.AddRange(lines[first..end]);
            }

            first = end;
        }

        return paragraphs;
    }

    private static List<Paragraph> Lines(string text, int from)
    {
        var lines = new List<Paragraph>();
        var block = 0;
        for (var start = from; start < text.Length;)
        {
            var newline = text.AsSpan(start).IndexOfAny(LineEnds.Values);
            var end = newline < 0 ? text.Length : start + newline;
            var line = Trim(text, start, end);
            if (!line.IsEmpty)
            {
                lines.Add(new Paragraph(line, block));
            }
            else if (lines.Count > 0 && lines[^1].Block == block)
            {
                block++;
            }

            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        return lines;
    }

    // Where prose is broken at a column, most lines go on in lower case; paragraphs hardly ever begin so.
    private static bool IsWrapped(string text, List<Paragraph> lines, int first, int end)
    {
        var goingOn = 0;
        for (var line = first + 1; line < end; line++)
        {
            goingOn += char.IsLower(text[lines[line].Span.Start]) ? 1 : 0;
        }

        return goingOn * 2 > end - first - 1;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
