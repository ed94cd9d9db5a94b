using ChatBot.Language;

namespace ChatBot.Documents.Splitting;

/// <summary>Reads the few marks of Markdown that bound passages. Plain text has them too, and means the same by them.</summary>
/// <remarks>https://spec.commonmark.org/0.31.2/#atx-headings, #setext-headings and #fenced-code-blocks.</remarks>
internal static class MarkdownShape
{
    /// <summary>Whether the line is a heading of the form "## Results".</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');

        return marks is >= 1 and <= 6 && line[marks] is ' ' or '\t';
    }

    /// <summary>Whether the line underlines the heading above it.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '=' or '-' && line.IndexOfAnyExcept(line[0]) < 0;

    /// <summary>For each line, whether it goes on with the fenced code of the line before it.</summary>
    public static bool[] LinesInsideFences(string text, List<TextLine> lines)
    {
        var inside = new bool[lines.Count];
        var opener = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Span.In(text);
            if (opener < 0)
            {
                opener = FenceLength(line) > 0 ? i : -1;
            }
            else if (Closes(line, lines[opener].Span.In(text)))
            {
                // Marked only now: a fence that nothing closes is no fence in plain text.
                inside.AsSpan((opener + 1)..(i + 1)).Fill(true);
                opener = -1;
            }
        }

        return inside;
    }

    /// <summary>The text of a heading line without its marks; any other line unchanged.</summary>
    public static TextSpan WithoutHeadingMarks(string text, TextSpan line)
    {
        if (!IsHeading(line.In(text)))
        {
            return line;
        }

        var start = line.Start + line.In(text).IndexOfAnyExcept("# \t");

        return start < line.Start ? line : TextSpan.FromBounds(start, start + text.AsSpan(start..line.End).TrimEnd("# \t").Length);
    }

    private static bool Closes(ReadOnlySpan<char> line, ReadOnlySpan<char> opener) =>
        line.Length >= FenceLength(opener) && line.IndexOfAnyExcept(opener[0]) < 0;

    private static int FenceLength(ReadOnlySpan<char> line)
    {
        if (line[0] is not ('`' or '~'))
        {
            return 0;
        }

        var end = line.IndexOfAnyExcept(line[0]);
        var length = end < 0 ? line.Length : end;

        // "``` a ``` b" is code inside a line; tildes are none.
        return length >= 3 && (line[0] == '~' || !line[length..].Contains('`')) ? length : 0;
    }
}
