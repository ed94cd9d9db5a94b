using ChatBot.Conversation;

namespace ChatBot.Slack.Rendering;

/// <summary>Where a snippet stands: its document, the document's date and the passage, and links where the passage and the document can be read.</summary>
internal static class SourceLine
{
    private const int LongestTitle = 150;
    private const int LongestPlace = 150;
    private const int LongestUrl = 500;

    public static Block.Context Of(ReplySnippet snippet)
    {
        string?[] parts = [OneLine.Of(snippet.Title, LongestTitle), snippet.Date, OneLine.Of(snippet.Place, LongestPlace)];
        var words = new TextObject.Plain(string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p))));

        return new Block.Context([words, .. Linked(snippet.Link, "In its place"), .. Linked(snippet.Url, "Open")]);
    }

    private static IEnumerable<TextObject> Linked(Uri? url, string words) =>
        Link(url) is { } link ? [new TextObject.Markup($"<{link}|{words}>")] : [];

    // Only what a browser opens. The title stands beside the link, not in it, where its marks would be formats.
    private static string? Link(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            return null;
        }

        var link = Escape.Text(url.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal));
        return link.Length <= LongestUrl ? link : null;
    }
}
