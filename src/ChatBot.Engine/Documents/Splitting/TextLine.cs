using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Documents.Splitting;

/// <summary>A line that holds more than white space.</summary>
/// <param name="Span">Its characters without the white space around them.</param>
/// <param name="IsIndented">Whether white space precedes them on the line.</param>
/// <param name="FollowsBlank">Whether a blank line lies between it and the line before it in the list.</param>
internal readonly record struct TextLine(TextSpan Span, bool IsIndented, bool FollowsBlank)
{
    /// <summary>The lines of <paramref name="text"/> from <paramref name="start"/> on, in order, without the blank ones.</summary>
    public static List<TextLine> Read(string text, int start)
    {
        var lines = new List<TextLine>();
        var followsBlank = false;
        while (start < text.Length)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOfAny(LineEnds.Values);
            var line = length < 0 ? rest : rest[..length];
            var indent = line.Length - line.TrimStart().Length;
            if (indent < line.Length)
            {
                lines.Add(new TextLine(new TextSpan(start + indent, line.Trim().Length), indent > 0, followsBlank && lines.Count > 0));
            }

            followsBlank = indent == line.Length;
            start += line.Length + LineEndLength(rest[line.Length..]);
        }

        return lines;
    }

    private static int LineEndLength(ReadOnlySpan<char> rest) => rest switch
    {
        [] => 0,
        ['\r', '\n', ..] => 2,
        _ => 1,
    };
}
