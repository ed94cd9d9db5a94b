using ChatBot.Conversation;
using ChatBot.Transport.Text;
using ChatBot.Web.Links;

namespace ChatBot.Web.Chat;

/// <summary>The page on which questions are asked: the reply to one, or how to ask.</summary>
/// <param name="Question">What was asked; empty at first.</param>
/// <param name="Reply">What came of it; null at first.</param>
/// <param name="Examples">Questions that the documents answer.</param>
public sealed record ChatView(string Question, ReplyView? Reply, IReadOnlyList<string> Examples)
{
    /// <summary>The page at which <paramref name="message"/> is answered, today and later.</summary>
    public static string AddressOf(string message) => $"/?q={Uri.EscapeDataString(message)}";
}

/// <summary>A reply as the page shows it.</summary>
public sealed record ReplyView(ReplyKind Kind, string Headline, IReadOnlyList<SnippetView> Snippets, IReadOnlyList<string> Notes, IReadOnlyList<ReplyAction> Actions)
{
    /// <summary>The reply to <paramref name="question"/>, each snippet with the way to its place.</summary>
    public static ReplyView Of(Reply reply, string question, PageLinks links)
    {
        var asked = reply.Kind == ReplyKind.Answer ? question : null;
        return new ReplyView(
            reply.Kind,
            VisibleText.Of(reply.Headline),
            [.. reply.Snippets.Select(s => SnippetView.Of(s, s.Cited is { } cited ? links.PathTo(cited, asked) : null, reply.Actions))],
            [.. reply.Notes.Select(VisibleText.Of)],
            [.. reply.Actions.Where(a => a.Kind != ReplyActionKind.Context)]);
    }
}

/// <summary>Quoted words as the page shows them: before the answer, the answer, behind it.</summary>
public sealed record SnippetView(string Before, string Bold, string After, string? Label, string Title, string? Date, string Place)
{
    /// <summary>Where the words can be read in their place; null where they cannot.</summary>
    public string? Path { get; private init; }

    /// <summary>Where the document comes from, if a browser can open that.</summary>
    public Uri? Origin { get; private init; }

    /// <summary>The message that shows the passage with its neighbours.</summary>
    public string? Context { get; private init; }

    public static SnippetView Of(ReplySnippet snippet, string? path, IReadOnlyList<ReplyAction> actions)
    {
        var text = VisibleText.Of(snippet.Text);
        var (start, end) = snippet.Bold is { } bold ? (bold.Start, bold.End) : (text.Length, text.Length);
        return new SnippetView(
            text[..start],
            text[start..end],
            text[end..],
            snippet.Label is null ? null : VisibleText.Of(snippet.Label),
            VisibleText.Of(snippet.Title),
            snippet.Date,
            VisibleText.Of(snippet.Place))
        {
            Path = path,
            Origin = snippet.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? url : null,
            Context = actions.FirstOrDefault(a => a.Kind == ReplyActionKind.Context && a.Message.EndsWith($" {snippet.Place}", StringComparison.Ordinal))?.Message,
        };
    }
}
