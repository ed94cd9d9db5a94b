namespace ChatBot.Corpus.PlainText;

/// <summary>The lines between --- marks that open a Markdown file and describe it.</summary>
/// <remarks>
/// Only <c>key: value</c> lines with simple values are read, which is what titles, dates and addresses are;
/// lists and nested keys are passed over. https://jekyllrb.com/docs/front-matter/.
/// </remarks>
internal sealed class FrontMatter
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter(int end) => End = end;

    /// <summary>Where the text proper begins; 0 where there is no front matter.</summary>
    public int End { get; }

    /// <summary>The value of <paramref name="key"/>, without quotation marks; null if it is not there.</summary>
    public string? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>The front matter that <paramref name="text"/> opens with.</summary>
    public static FrontMatter Read(string text)
    {
        var lines = new List<Range>();
        var at = LineAfter(text, 0);
        if (!IsMark(text.AsSpan(0, at)))
        {
            return new FrontMatter(0);
        }

        while (at < text.Length)
        {
            var next = LineAfter(text, at);
            var line = text.AsSpan(at..next);
            if (IsMark(line))
            {
                return Parse(text, lines, next);
            }

            if (!MayStandInFrontMatter(line))
            {
                break;
            }

            lines.Add(at..next);
            at = next;
        }

        return new FrontMatter(0);
    }

    private static FrontMatter Parse(string text, List<Range> lines, int end)
    {
        var frontMatter = new FrontMatter(end);
        foreach (var line in lines)
        {
            var characters = text.AsSpan(line);
            var colon = characters.IndexOf(':');
            if (colon > 0 && !char.IsWhiteSpace(characters[0]) && characters[0] is not ('#' or '-'))
            {
                frontMatter._values.TryAdd(characters[..colon].Trim().ToString(), Unquoted(characters[(colon + 1)..].Trim()));
            }
        }

        return frontMatter;
    }

    // A text may open with a rule of dashes, too; prose under it must not be taken for front matter.
    private static bool MayStandInFrontMatter(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace()
        || char.IsWhiteSpace(line[0])
        || line[0] is '#' or '-'
        || (line.IndexOf(':') is > 0 and var colon && !line[..colon].Contains(' '));

    private static string Unquoted(ReadOnlySpan<char> value) => value switch
    {
        ['"', .. var inside, '"'] => inside.ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal),
        ['\'', .. var inside, '\''] => inside.ToString().Replace("''", "'", StringComparison.Ordinal),
        _ => WithoutComment(value).ToString(),
    };

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value) =>
        value.IndexOf(" #") is >= 0 and var comment ? value[..comment].TrimEnd() : value;

    private static bool IsMark(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    private static int LineAfter(string text, int start)
    {
        var end = text.IndexOf('\n', start);

        return end < 0 ? text.Length : end + 1;
    }
}
