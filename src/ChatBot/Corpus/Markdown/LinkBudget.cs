using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Markdown;

/// <summary>Refuses what is made to keep a Markdown parser busy: its time grows with the square of the links in a paragraph.</summary>
internal static class LinkBudget
{
    /// <summary>Two seconds' worth; ten thousand paragraphs of a hundred links each.</summary>
    private const long MostWork = 100_000_000;

    /// <summary>Throws <see cref="UnreadableException"/> for too many link marks between blank lines.</summary>
    public static void Check(string markdown)
    {
        var (work, marks) = (0L, 0L);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                marks = 0;
                continue;
            }

            for (var rest = line; rest.IndexOf(']') is >= 0 and var at; rest = rest[(at + 1)..])
            {
                var isMark = at + 1 < rest.Length && rest[at + 1] is '(' or '[' or ':';
                marks += isMark ? 1 : 0;
                work += isMark ? (2 * marks) - 1 : 0; // Sums up to the square.
            }

            if (work > MostWork)
            {
                throw new UnreadableException("it holds too many links without a blank line between them. Set its paragraphs apart, or convert it to text.");
            }
        }
    }
}
