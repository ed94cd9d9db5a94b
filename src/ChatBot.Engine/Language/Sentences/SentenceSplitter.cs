namespace ChatBot.Language.Sentences;

/// <summary>Finds the sentences of a text.</summary>
/// <remarks>
/// Sentences come in order and never overlap, and only white space lies between them.
/// The cases it must get right are in <c>tests/ChatBot.Tests/Language/SentenceSplitter.cases.md</c>.
/// </remarks>
public static class SentenceSplitter
{
    private static readonly HashSet<string> Titles = ["Dr", "Mr", "Mrs", "Ms"];

    /// <summary>Yields the span of every sentence, first to last.</summary>
    public static IReadOnlyList<TextSpan> Split(string text) => [.. Enumerate(text)];

    private static IEnumerable<TextSpan> Enumerate(string text)
    {
        var start = SkipWhiteSpace(text, 0);

        for (var i = start; i < text.Length; i++)
        {
            if (!IsTerminator(text[i]) || !EndsSentence(text, i))
            {
                continue;
            }

            var end = SkipClosers(text, i + 1);
            yield return new TextSpan(start, end - start);
            start = SkipWhiteSpace(text, end);
            i = start - 1;
        }

        if (start < text.Length)
        {
            yield return new TextSpan(start, text.AsSpan(start).TrimEnd().Length);
        }
    }

    private static bool EndsSentence(string text, int at)
    {
        var next = SkipClosers(text, at + 1);
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return false; // "3.14", "example.org"
        }

        return text[at] != '.' || !Titles.Contains(WordEndingAt(text, at));
    }

    private static string WordEndingAt(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?';

    private static int SkipClosers(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '”' or '’' or ')' or '.' or '!' or '?')
        {
            at++;
        }

        return at;
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
