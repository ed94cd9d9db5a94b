using ChatBot.Conversation;

namespace ChatBot.Slack.Rendering;

/// <summary>The buttons below a reply: its contexts in one row, the rest in another.</summary>
internal static class ReplyButtons
{
    private const int MostContexts = 5;

    /// <summary>Those whose value has at most <paramref name="longestValue"/> UTF-16 code units.</summary>
    public static IEnumerable<Block.Actions> Of(Reply reply, ReplySetting setting, int longestValue)
    {
        Button[][] rows = [[.. Contexts(reply, longestValue).Take(MostContexts)], [.. Others(reply, setting, longestValue)]];
        return rows.Where(r => r.Length > 0).Select(r => new Block.Actions(r));
    }

    private static IEnumerable<Button> Contexts(Reply reply, int longestValue)
    {
        foreach (var (i, action) in reply.Actions.Where(a => a.Kind == ReplyActionKind.Context).Index())
        {
            var snippet = reply.Snippets.Index().FirstOrDefault(s => action.Message.EndsWith($" {s.Item.Place}", StringComparison.Ordinal));
            var ask = new ButtonAction.Ask(action.Message);
            if (ask.Fits(longestValue))
            {
                yield return Button(reply.Snippets.Count > 1 ? FormattableString.Invariant($"Context {snippet.Index + 1}") : "Context", ask, FormattableString.Invariant($".{i + 1}"));
            }
        }
    }

    private static IEnumerable<Button> Others(Reply reply, ReplySetting setting, int longestValue)
    {
        var more = reply.Actions.Where(a => a.Kind == ReplyActionKind.More).Select(a => new ButtonAction.Ask(a.Message)).FirstOrDefault(a => a.Fits(longestValue));
        if (more is not null)
        {
            yield return Button("More answers", more) with { Style = "primary" };
        }

        var share = new ButtonAction.Share(setting.Message);
        if (setting.IsPrivate && reply.Snippets.Count > 0 && share.Fits(longestValue))
        {
            yield return Button("Share", share);
        }

        if (reply.Kind is ReplyKind.Answer or ReplyKind.NotFound)
        {
            yield return Button("👍", new ButtonAction.Vote(IsUp: true));
            yield return Button("👎", new ButtonAction.Vote(IsUp: false));
        }

        if (!setting.IsPrivate)
        {
            yield return Button("Delete", new ButtonAction.Delete(setting.Asker));
        }
    }

    private static Button Button(string label, ButtonAction action, string number = "") =>
        new(new TextObject.Plain(label), action.Id + number, action.Value, Style: null);
}
