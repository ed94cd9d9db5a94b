using ChatBot.Language.Words;

namespace ChatBot.Language.Sentences;

/// <summary>Tells line breaks that end a paragraph from those that a narrow page forced into the middle of one.</summary>
/// <remarks>
/// A blank line always ends a paragraph. A single line break does not if the next line goes on in lower case
/// below a line that began with a capital or is long, or if the text as a whole is wrapped and the line is long.
/// </remarks>
internal readonly ref struct LineBreaks
{
    private const int LongLine = 45;

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _isWrapped;

    public LineBreaks(ReadOnlySpan<char> text)
    {
        _text = text;
        _isWrapped = IsWrapped(text);
    }

    /// <summary>Whether the white space from <paramref name="from"/> to <paramref name="to"/> ends a paragraph begun at <paramref name="start"/>.</summary>
    public bool EndsParagraph(int start, int from, int to)
    {
        var breaks = Count(_text[from..to]);
        if (breaks != 1 || to == _text.Length)
        {
            return breaks > 1;
        }

        var lineStart = Math.Max(start, from - LongLine);
        var isLong = from - lineStart >= LongLine && !_text[lineStart..from].ContainsAny(LineEnds.Values);
        if (char.IsLower(_text[to]))
        {
            return !isLong && char.IsLower(_text[start]);
        }

        return !(isLong && (_isWrapped || _text[from - 1] == ',') && !StartsItem(_text[to]));
    }

    private static bool StartsItem(char c) => c is '-' or '*' or '•' or '⁃' or '–' or '—' or '#' or '>' or '|';

    private static int Count(ReadOnlySpan<char> space)
    {
        var count = 0;
        for (var i = 0; i < space.Length; i++)
        {
            var isPair = space[i] == '\r' && i + 1 < space.Length && space[i + 1] == '\n';
            count += space[i] == '\u2029' ? 2 : LineEnds.Contain(space[i]) && !isPair ? 1 : 0;
        }

        return count;
    }

    /// <summary>A text is wrapped if a third of its long lines go on in lower case: prose breaks where it must, paragraphs do not.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> text)
    {
        var longLines = 0;
        var goOn = 0;
        var start = 0;
        for (var length = text.IndexOf('\n'); length >= 0; length = text[start..].IndexOf('\n'))
        {
            start += length + 1;
            if (length >= LongLine && start < text.Length && !char.IsWhiteSpace(text[start]))
            {
                longLines++;
                goOn += char.IsLower(text[start]) ? 1 : 0;
            }
        }

        return longLines >= 2 && goOn * 3 >= longLines;
    }
}
