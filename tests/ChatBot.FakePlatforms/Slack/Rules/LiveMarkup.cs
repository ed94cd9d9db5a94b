using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>What in a message would notify somebody or be a link: https://docs.slack.dev/messaging/formatting-message-text.</summary>
internal static partial class LiveMarkup
{
    public static IEnumerable<string> MentionsIn(JsonObject message)
    {
        var written = Markup(message).SelectMany(m => Mention().Matches(m.Text).Select(f => f.Value));
        var bare = Markup(message).Where(m => m.IsParsed).SelectMany(m => BareMention().Matches(m.Text).Select(f => f.Value));
        var rich = BlockText.Descendants(message.At("blocks"))
            .Where(o => o.Text("type") is "user" or "usergroup" or "broadcast" or "channel")
            .Select(o => o.Text("user_id") ?? o.Text("usergroup_id") ?? o.Text("range") ?? o.Text("channel_id") ?? "");

        return written.Concat(bare).Concat(rich);
    }

    public static IEnumerable<string> LinksIn(JsonObject message)
    {
        var written = Markup(message).SelectMany(m => Link().Matches(m.Text).Select(f => f.Groups["url"].Value));
        var markdown = BlockText.Descendants(message.At("blocks"))
            .Where(o => o.Text("type") == "markdown")
            .SelectMany(o => MarkdownLink().Matches(o.Text("text") ?? "").Select(f => f.Groups["url"].Value));
        var elements = BlockText.Descendants(message.At("blocks"))
            .Where(o => o.Text("type") is "link" or "button")
            .Select(o => o.Text("url"))
            .OfType<string>();

        return written.Concat(markdown).Concat(elements);
    }

    // Text objects parse bare names unless they are verbatim; the text beside the blocks only if it is asked to.
    private static IEnumerable<(string Text, bool IsParsed)> Markup(JsonObject message)
    {
        yield return (message.Text("text") ?? "", false);
        foreach (var text in BlockText.Descendants(message.At("blocks")).Where(o => o.Text("type") == "mrkdwn"))
        {
            yield return (text.Text("text") ?? "", !text.Flag("verbatim"));
        }
    }

    [GeneratedRegex(@"<(@[UW]|#C|!(here|channel|everyone|subteam))[^<>]*>")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w<])(@(here|channel|everyone)\b|#[a-z0-9][a-z0-9_-]*)", RegexOptions.IgnoreCase)]
    private static partial Regex BareMention();

    [GeneratedRegex(@"<(?<url>(https?|mailto|tel|slack):[^<>|]*)(\|[^<>]*)?>")]
    private static partial Regex Link();

    [GeneratedRegex(@"\]\((?<url>[^)\s]+)\)")]
    private static partial Regex MarkdownLink();
}
