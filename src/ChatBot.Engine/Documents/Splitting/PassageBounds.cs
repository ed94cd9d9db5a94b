using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Documents.Splitting;

/// <summary>Where one passage ends and the next begins.</summary>
/// <remarks>
/// A blank line ends a passage; in a text without blank lines between its lines, each line does.
/// Three things refine that: a Markdown heading stands alone and fenced code stays whole; a text without
/// blank lines whose lines break in mid-sentence is hard-wrapped, so its line breaks mean nothing; and a
/// passage too long to cite is cut at its line and sentence ends.
/// </remarks>
internal static class PassageBounds
{
    /// <summary>No passage is longer, in UTF-16 code units: what a reader can take in at a glance, and a few platform messages at most.</summary>
    public const int Longest = 4_000;

    /// <summary>The passages of <paramref name="document"/>, without white space around them.</summary>
    public static List<TextSpan> Find(Document document)
    {
        var text = document.Text;
        var bounds = new List<TextSpan>();
        var lines = TextLine.Read(text, document.BodyStart);
        var hasMarks = document.Headings is null;
        var insideFence = hasMarks ? MarkdownShape.LinesInsideFences(text, lines) : new bool[lines.Count];
        var mode = document.IsBlankLineSeparated ? Mode.BlankLines : ModeOf(text, lines);
        var first = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || (!insideFence[i] && (BeginsPassage(lines, i, mode, insideFence[i - 1]) || (hasMarks && IsBesideHeading(text, lines, i)))))
            {
                Add(bounds, text, TextSpan.FromBounds(lines[first].Span.Start, lines[i - 1].Span.End));
                first = i;
            }
        }

        return bounds;
    }

    private enum Mode
    {
        BlankLines,
        Lines,
        Indents,
    }

    private static bool BeginsPassage(List<TextLine> lines, int line, Mode mode, bool followsFence) =>
        lines[line].FollowsBlank
        || followsFence
        || mode is Mode.Lines
        || (mode is Mode.Indents && lines[line].IsIndented);

    private static bool IsBesideHeading(string text, List<TextLine> lines, int line) =>
        MarkdownShape.IsHeading(lines[line].Span.In(text))
        || MarkdownShape.IsHeading(lines[line - 1].Span.In(text));

    private static Mode ModeOf(string text, List<TextLine> lines) =>
        lines.Exists(line => line.FollowsBlank) ? Mode.BlankLines
        : IsHardWrapped(text, lines) ? Mode.Indents
        : Mode.Lines;

    /// <summary>Whether a quarter of the line breaks or more stand in mid-sentence.</summary>
    private static bool IsHardWrapped(string text, List<TextLine> lines)
    {
        var broken = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            var before = lines[i - 1].Span.In(text);
            if (before.Length >= 40 && before[^1] is not ('.' or '!' or '?' or ':' or ';') && char.IsLower(text[lines[i].Span.Start]))
            {
                broken++;
            }
        }

        return broken > 0 && broken * 4 >= lines.Count - 1;
    }

    private static void Add(List<TextSpan> bounds, string text, TextSpan passage)
    {
        if (passage.Length <= Longest)
        {
            bounds.Add(passage);
            return;
        }

        var piece = new TextSpan(passage.Start, 0);
        foreach (var sentence in SentenceSplitter.Split(passage.In(text).ToString()))
        {
            var next = new TextSpan(passage.Start + sentence.Start, sentence.Length);
            var gap = text.AsSpan(piece.End..next.Start);
            if (!piece.IsEmpty && (next.End - piece.Start > Longest || gap.Contains('\n')))
            {
                bounds.Add(piece);
                piece = new TextSpan(next.Start, 0);
            }

            piece = CutOverlong(bounds, text, TextSpan.FromBounds(piece.Start, next.End));
        }

        bounds.Add(piece);
    }

    /// <summary>Adds all of a sentence but its last piece, which it returns, so that no piece is too long.</summary>
    private static TextSpan CutOverlong(List<TextSpan> bounds, string text, TextSpan sentence)
    {
        while (sentence.Length > Longest)
        {
            var head = text.AsSpan(sentence.Start, Longest);
            var length = head.LastIndexOfAny(" \t\r\n\u00A0");
            length = length > 0 ? length : char.IsHighSurrogate(head[^1]) ? Longest - 1 : Longest;
            bounds.Add(new TextSpan(sentence.Start, head[..length].TrimEnd().Length));
            var rest = sentence.Start + length;
            sentence = TextSpan.FromBounds(rest + SpaceLength(text.AsSpan(rest..sentence.End)), sentence.End);
        }

        return sentence;
    }

    private static int SpaceLength(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;
}
