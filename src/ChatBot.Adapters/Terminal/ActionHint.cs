using System.Globalization;
using ChatBot.Conversation;

namespace ChatBot.Terminal;

/// <summary>Buttons for a console, which has none: short commands that stand for the actions of the last reply.</summary>
/// <param name="Typed">What to type: <c>/more</c>, or <c>/context 2</c> for the snippet numbered 2.</param>
/// <param name="Message">What it stands for.</param>
internal sealed record ActionHint(string Typed, string Message)
{
    /// <summary>The hints that <paramref name="reply"/> offers.</summary>
    public static IReadOnlyList<ActionHint> Of(Reply reply) =>
    [
        .. reply.Actions.Where(a => a.Kind == ReplyActionKind.More).Select(a => new ActionHint("/more", a.Message)),
        .. reply.Snippets.Index().SelectMany(s => reply.Actions
            .Where(a => a.Kind == ReplyActionKind.Context && a.Message.EndsWith($" {s.Item.Place}", StringComparison.Ordinal))
            .Select(a => new ActionHint(string.Create(CultureInfo.InvariantCulture, $"/context {s.Index + 1}"), a.Message))),
    ];

    /// <summary>Whether <paramref name="line"/> is this hint, with or without the slash; a first number may be left out.</summary>
    public bool IsTypedAs(string line)
    {
        var typed = $"/{line.Trim().TrimStart('/')}";

        return Typed.Equals(typed, StringComparison.OrdinalIgnoreCase)
            || Typed.Equals($"{typed} 1", StringComparison.OrdinalIgnoreCase);
    }
}
