using ChatBot.Conversation;

namespace ChatBot.Discord.Rendering;

/// <summary>Where a snippet stands: its document, the document's date and the passage; document and passage linked where each can be read.</summary>
internal static class SourceLine
{
    private const int LongestTitle = 150;
    private const int LongestPlace = 150;
    private const int LongestUrl = 500;

    /// <summary>In Discord's small letters; at most some 1,500 code units.</summary>
    public static string Of(ReplySnippet snippet)
    {
        string?[] parts = [Linked(snippet.Title, LongestTitle, snippet.Url), snippet.Date, Linked(snippet.Place, LongestPlace, snippet.Link)];
        return "-# " + string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string Linked(string words, int longest, Uri? url)
    {
        var shown = EscapedCut.AtWord(Markdown.EscapeLine(words), longest);
        return Link(url) is { } link && shown.Length > 0 ? $"[{shown}]({link})" : shown;
    }

    // Only what a browser opens; nothing in it may end the link before its end.
    private static string? Link(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            return null;
        }

        var link = url.AbsoluteUri
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

        return link.Length <= LongestUrl ? link : null;
    }
}
