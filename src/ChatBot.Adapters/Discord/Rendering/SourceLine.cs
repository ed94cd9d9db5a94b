using ChatBot.Conversation;

namespace ChatBot.Discord.Rendering;

/// <summary>Where a snippet stands: its document, linked where it can be read, the document's date and the passage.</summary>
internal static class SourceLine
{
    private const int LongestTitle = 150;
    private const int LongestPlace = 150;
    private const int LongestUrl = 500;

    /// <summary>In Discord's small letters; at most some 1,000 code units.</summary>
    public static string Of(ReplySnippet snippet)
    {
        string?[] parts = [Title(snippet), snippet.Date, EscapedCut.AtWord(Markdown.EscapeLine(snippet.Place), LongestPlace)];
        return "-# " + string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string Title(ReplySnippet snippet)
    {
        var title = EscapedCut.AtWord(Markdown.EscapeLine(snippet.Title), LongestTitle);
        return Link(snippet.Url) is { } link && title.Length > 0 ? $"[{title}]({link})" : title;
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
