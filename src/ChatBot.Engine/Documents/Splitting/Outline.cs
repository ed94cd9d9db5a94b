namespace ChatBot.Documents.Splitting;

/// <summary>Finds the heading that each passage stands under.</summary>
internal static class Outline
{
    /// <summary>What only looks like a heading stands under all that are marked as one; Word has nine levels, the others six.</summary>
    private const int Lowest = 10;

    /// <summary>The numbers of those headings, from 1; 0 where there is none.</summary>
    /// <param name="levels">For each passage the <see cref="Heading.Level"/>, if it is a heading.</param>
    public static int[] Under(IReadOnlyList<int?> levels)
    {
        var under = new int[levels.Count];
        var open = new Stack<(int Number, int Level)>();
        for (var i = 0; i < levels.Count; i++)
        {
            while (levels[i] is { } level && open.TryPeek(out var last) && last.Level >= level)
            {
                open.Pop();
            }

            under[i] = open.TryPeek(out var heading) ? heading.Number : 0;
            if (levels[i] is { } own)
            {
                open.Push((i + 1, own));
            }
        }

        return under;
    }

    /// <summary>The level that the marks within a text give a heading: "## Results", or "Results" with "=====" under it.</summary>
    public static int LevelByMarks(ReadOnlySpan<char> heading) =>
        MarkdownShape.IsHeading(heading) ? heading.IndexOfAnyExcept('#')
        : heading.LastIndexOf('\n') is > 0 and var lineEnd && MarkdownShape.IsUnderline(heading[(lineEnd + 1)..].Trim()) ? (heading[^1] == '=' ? 1 : 2)
        : Lowest;
}
