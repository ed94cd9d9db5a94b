namespace ChatBot.Slack.Rendering;

/// <summary>Text as large as any message: help, the list of documents, why something was not understood.</summary>
internal static class TextBlocks
{
    private const int LongestLine = 400;
    private const int LongestBlock = 2_900;

    /// <summary><paramref name="lines"/> with at most some <paramref name="room"/> UTF-16 code units, saying what is left out; no block for no lines.</summary>
    public static IReadOnlyList<Block> Lines(IReadOnlyList<string> lines, int room)
    {
        List<string> blocks = [];
        foreach (var line in Fitting(lines, room))
        {
            if (blocks.Count > 0 && blocks[^1].Length + 1 + line.Length <= LongestBlock)
            {
                blocks[^1] += "\n" + line;
            }
            else
            {
                blocks.Add(line);
            }
        }

        return [.. blocks.Select(b => new Block.RichText(new RichTextPart.Section(new TextRun(b))))];
    }

    private static IEnumerable<string> Fitting(IReadOnlyList<string> lines, int room)
    {
        foreach (var (i, text) in lines.Index())
        {
            var line = OneLine.Of(text, LongestLine);
            room -= line.Length;
            if (room < 0)
            {
                yield return FormattableString.Invariant($"… and {lines.Count - i} more lines.");
                yield break;
            }

            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
