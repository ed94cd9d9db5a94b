using System.Text.RegularExpressions;

namespace ChatBot.Slack;

/// <summary>How the slash commands are called in a workspace: with a prefix, where other apps took the plain names.</summary>
/// <param name="prefix">What stands before each name, such as <c>lore-</c>; may be empty.</param>
internal sealed partial class CommandNames(string prefix)
{
    /// <summary>The longest name that Slack takes, with its slash.</summary>
    public const int Longest = 32;

    /// <summary>The longest prefix that leaves room for every command.</summary>
    public static int LongestPrefix { get; } = Longest - 1 - SlackApp.Commands.Max(c => c.Length);

    /// <summary><c>who</c> as it is typed: <c>/lore-who</c>.</summary>
    public string Of(string command) => $"/{prefix}{command}";

    /// <summary>The command that <paramref name="typed"/> calls: <c>who</c>; null for one that is not the bot's.</summary>
    public string? Read(string? typed) => SlackApp.Commands.FirstOrDefault(c => Of(c) == typed);

    /// <summary>Words of the bot's own, with every command in them as it is typed here.</summary>
    public string In(string words) => prefix.Length == 0
        ? words
        : Command().Replace(words, match => SlackApp.Commands.Contains(match.Groups["name"].Value) ? Of(match.Groups["name"].Value) : match.Value);

    [GeneratedRegex(@"(?<![^\s(“])/(?<name>[a-z]+)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Command();
}
