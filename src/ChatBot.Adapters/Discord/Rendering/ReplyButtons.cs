using ChatBot.Conversation;
using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Rendering;

/// <summary>The buttons below a reply: its contexts in one row, the rest in another.</summary>
internal static class ReplyButtons
{
    private const int MostInRow = 5;
    private const string ContextCommand = "/context ";

    public static IReadOnlyList<ActionRow>? Of(Reply reply, ReplySetting setting)
    {
        List<Button> contexts = [.. Contexts(reply, setting).Take(MostInRow)];
        List<Button> others = [.. Others(reply, setting).Take(MostInRow)];
        List<ActionRow> rows = [.. new[] { contexts, others }.Where(r => r.Count > 0).Select(r => new ActionRow(r))];

        return rows.Count > 0 ? rows : null;
    }

    /// <summary>Takes the message away, if <paramref name="asker"/> presses it.</summary>
    public static Button Delete(string asker) => Button("Delete", new CustomId.Delete(asker));

    private static IEnumerable<Button> Contexts(Reply reply, ReplySetting setting)
    {
        var actions = reply.Actions.Where(a => a.Kind == ReplyActionKind.Context);
        foreach (var (number, action) in actions.Index())
        {
            var place = action.Message[ContextCommand.Length..];
            var snippet = reply.Snippets.Index().FirstOrDefault(s => s.Item.Place == place);
            CustomId id = new CustomId.Context(place);
            id = id.Write().Length <= CustomId.Longest ? id : new CustomId.NumberedContext(number, setting.Skip);
            yield return Button(reply.Snippets.Count > 1 ? FormattableString.Invariant($"Context {snippet.Index + 1}") : "Context", id);
        }
    }

    private static IEnumerable<Button> Others(Reply reply, ReplySetting setting)
    {
        if (reply.Actions.FirstOrDefault(a => a.Kind == ReplyActionKind.More) is { } more)
        {
            yield return Button("More answers", More(more, setting), ButtonStyle.Primary);
        }

        if (setting.IsPrivate && reply.Snippets.Count > 0)
        {
            yield return Button("Share", new CustomId.Share());
        }

        if (reply.Kind is ReplyKind.Answer or ReplyKind.NotFound)
        {
            yield return Button("👍", new CustomId.Vote(IsUp: true));
            yield return Button("👎", new CustomId.Vote(IsUp: false));
        }

        if (!setting.IsPrivate)
        {
            yield return Delete(setting.Asker);
        }
    }

    // The action's message is "/more 3 who …"; the question as it was asked says more than the one in there.
    private static CustomId.More More(ReplyAction action, ReplySetting setting)
    {
        var parts = action.Message.Split(' ', 3);
        var skip = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        var more = new CustomId.More(skip, setting.Question ?? parts[2]);

        return more.Write().Length <= CustomId.Longest ? more : more with { Question = null };
    }

    private static Button Button(string label, CustomId id, ButtonStyle style = ButtonStyle.Secondary) => new(style, label, id.Write());
}
