using ChatBot.Conversation;

namespace ChatBot.Terminal;

/// <summary>Buttons for a console, which has none: short commands that stand for the actions of the last reply.</summary>
internal static class ActionHints
{
    /// <summary>What to type for each action, in order: <c>/more</c>, <c>/context 1</c>, <c>/context 2</c>.</summary>
    public static IEnumerable<string> For(IReadOnlyList<ReplyAction> actions) =>
        actions.Select((action, index) =>
        {
            var word = Word(action.Kind);
            var alike = actions.Count(a => a.Kind == action.Kind);
            var number = actions.Take(index + 1).Count(a => a.Kind == action.Kind);

            return alike == 1 && action.Kind == ReplyActionKind.More ? word : $"{word} {number}";
        });

    /// <summary>The message that a typed hint stands for; null where <paramref name="line"/> is no hint.</summary>
    public static string? MessageFor(string line, IReadOnlyList<ReplyAction> actions)
    {
        var typed = line.Trim();
        typed = typed.StartsWith('/') ? typed : $"/{typed}";

        return For(actions)
            .Zip(actions, (hint, action) => (hint, action.Message))
            .Where(a => a.hint.Equals(typed, StringComparison.OrdinalIgnoreCase)
                || a.hint.Equals($"{typed} 1", StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Message)
            .FirstOrDefault();
    }

    private static string Word(ReplyActionKind kind) => $"/{kind.ToString().ToLowerInvariant()}";
}
