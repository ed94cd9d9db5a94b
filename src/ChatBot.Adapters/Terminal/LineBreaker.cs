using System.Text;
using ChatBot.Language;
using Spectre.Console.Rendering;

namespace ChatBot.Terminal;

/// <summary>Breaks text into lines of a console.</summary>
internal static class LineBreaker
{
    /// <summary>
    /// Lines of at most <paramref name="width"/> columns, without the blanks between them. They break at line
    /// ends, at white space and beside wide characters, whose scripts put no blanks between words; a word is cut only if it is longer than
    /// a line. An empty text is one empty line. The time taken grows with the length of the text alone.
    /// </summary>
    public static IReadOnlyList<TextSpan> Break(string text, int width)
    {
        var lines = new List<TextSpan>();
        var start = SkipBlanks(text, 0);
        while (start < text.Length)
        {
            var (end, next) = EndOfLine(text, start, width);
            lines.Add(TextSpan.FromBounds(start, end));
            start = SkipBlanks(text, next);
        }

        return lines.Count == 0 ? [new TextSpan(0, 0)] : lines;
    }

    // Where the line that starts at `start` ends, and where the next one may begin.
    private static (int End, int Next) EndOfLine(string text, int start, int width)
    {
        var columns = 0;
        var breakAt = -1;
        var wordEnd = start;
        var afterWide = false;

        for (var position = start; position < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out var length);
            var runeWidth = Width(rune);
            if (text[position] == '\n')
            {
                return (wordEnd, position + 1);
            }

            if (IsBlank(text[position]))
            {
                breakAt = wordEnd;
                columns += runeWidth;
                position += length;
                afterWide = false;
                continue;
            }

            if (position > start && runeWidth > 0 && (runeWidth == 2 || afterWide))
            {
                breakAt = wordEnd;
            }

            columns += runeWidth;
            if (columns > width && position > start)
            {
                var end = breakAt > start ? breakAt : position;
                return (end, end);
            }

            position += length;
            wordEnd = position;
            afterWide = runeWidth == 2 || (afterWide && runeWidth == 0);
        }

        return (wordEnd, text.Length);
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && IsBlank(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsBlank(char unit) => char.IsWhiteSpace(unit) && unit is not ('\u00A0' or '\u202F'); // no-break spaces

    private static int Width(Rune rune) =>
        rune.IsAscii ? 1 : Segment.CellCount([new Segment(rune.ToString())]);
}
