using System.Text.Json;

namespace ChatBot.Discord.Commands;

/// <summary>Tells whether what is registered is what we want, whatever Discord adds to it or leaves out.</summary>
internal static class CommandDifference
{
    /// <summary>Whether <paramref name="registered"/> and <paramref name="wanted"/> mean the same, in any order.</summary>
    public static bool IsNone(IReadOnlyList<ApplicationCommand> registered, IReadOnlyList<ApplicationCommand> wanted) =>
        Normal(registered) == Normal(wanted);

    private static string Normal(IReadOnlyList<ApplicationCommand> commands) => JsonSerializer.Serialize(
        [
            .. commands
                .Select(Normal)
                .OrderBy(c => c.Type)
                .ThenBy(c => c.Name, StringComparer.Ordinal),
        ],
        DiscordJson.Wire.IReadOnlyListApplicationCommand);

    // What is left out, null, empty and the default are one and the same; lists without an order get one.
    private static ApplicationCommand Normal(ApplicationCommand command) => command with
    {
        Type = command.Type ?? ApplicationCommand.ChatInput,
        NameLocalizations = Sorted(command.NameLocalizations),
        Description = string.IsNullOrEmpty(command.Description) ? null : command.Description,
        DescriptionLocalizations = Sorted(command.DescriptionLocalizations),
        Options = command.Options is { Count: > 0 } options ? [.. options.Select(Normal)] : null,
        IntegrationTypes = Sorted(command.IntegrationTypes),
        Contexts = Sorted(command.Contexts),
    };

    private static ApplicationCommandOption Normal(ApplicationCommandOption option) => option with
    {
        NameLocalizations = Sorted(option.NameLocalizations),
        DescriptionLocalizations = Sorted(option.DescriptionLocalizations),
        Required = option.Required is true ? true : null,
        Autocomplete = option.Autocomplete is true ? true : null,
    };

    private static SortedDictionary<string, string>? Sorted(IReadOnlyDictionary<string, string>? words) =>
        words is { Count: > 0 } ? new SortedDictionary<string, string>(words.ToDictionary(), StringComparer.Ordinal) : null;

    private static IReadOnlyList<int>? Sorted(IReadOnlyList<int>? numbers) => numbers is { Count: > 0 } ? [.. numbers.Order()] : null;
}
