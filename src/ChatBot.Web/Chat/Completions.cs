using ChatBot.Conversation;

namespace ChatBot.Web.Chat;

/// <summary>How a message that is being typed might go on: with a command, or with a name from the documents.</summary>
internal static class Completions
{
    private const int Most = 8;

    /// <summary>Fewer letters fit too many names.</summary>
    private const int LeastTyped = 2;

    /// <summary>A name that is being typed may have as many words before its last.</summary>
    private const int MostWords = 3;

    /// <summary>The commands that people type; the others are what links send.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. MessageParser.Commands.Select(c => $"/{c}")];

    /// <summary>Whole messages that go on from <paramref name="typed"/>, the likeliest first.</summary>
    public static IReadOnlyList<string> Of(string typed, IAnswerer answerer, IReadOnlyList<string>? folders)
    {
        var text = typed.TrimStart();
        if (text.Length > MessageParser.LongestMessage)
        {
            return [];
        }

        if (!text.Contains(' ', StringComparison.Ordinal))
        {
            var command = $"/{text.TrimStart('/')}";
            return [.. Commands.Where(c => c.StartsWith(command, StringComparison.OrdinalIgnoreCase)).Select(c => c + " ")];
        }

        return Names(text, answerer, folders);
    }

    // The longest run of last words that begins a name: "/who met Ana Ru" goes on from "Ana Ru", not from "Ru".
    private static IReadOnlyList<string> Names(string text, IAnswerer answerer, IReadOnlyList<string>? folders)
    {
        var kind = text.TrimStart('/').StartsWith("quote ", StringComparison.OrdinalIgnoreCase) ? SuggestedName.Speaker : SuggestedName.Topic;
        foreach (var start in StartsOfLastWords(text))
        {
            var name = text[start..];
            if (name.Trim().Length >= LeastTyped && answerer.Suggest(kind, name, folders, Most) is { Count: > 0 } names)
            {
                return [.. names.Select(n => text[..start] + n)];
            }
        }

        return [];
    }

    private static Stack<int> StartsOfLastWords(string text)
    {
        var starts = new Stack<int>();
        for (var at = text.TrimEnd().LastIndexOf(' '); at >= 0 && starts.Count < MostWords; at = at > 0 ? text.LastIndexOf(' ', at - 1) : -1)
        {
            starts.Push(at + 1);
        }

        return starts;
    }
}
