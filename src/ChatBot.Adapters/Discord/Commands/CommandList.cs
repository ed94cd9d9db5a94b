namespace ChatBot.Discord.Commands;

/// <summary>Every command of the bot, as Discord shows it.</summary>
internal static class CommandList
{
    /// <summary>The command on a message.</summary>
    public const string FindInSources = "Find in sources";

    private const int LongestQuestion = 1_000;
    private const int LongestName = 100;

    /// <summary>For all servers, direct messages and users.</summary>
    public static IReadOnlyList<ApplicationCommand> Everywhere { get; } =
    [
        Question("who"),
        Question("when"),
        Question("where"),
        Command("quote", Name("speaker"), Name("topic")),
        Question("ask"),
        Command("sources"),
        Command("help"),
        Localized(new ApplicationCommand { Type = ApplicationCommand.OnMessage, Name = FindInSources }, "find") with { Description = null, DescriptionLocalizations = null },
    ];

    /// <summary>The same for one server, whose commands know neither contexts nor kinds of installation.</summary>
    public static IReadOnlyList<ApplicationCommand> ForGuild { get; } =
        [.. Everywhere.Select(c => c with { Contexts = null, IntegrationTypes = null })];

    private static ApplicationCommand Question(string name) => Command(name, new ApplicationCommandOption
    {
        Type = ApplicationCommandOption.Text,
        Name = "question",
        Description = "",
        Required = true,
        MaxLength = LongestQuestion,
    });

    private static ApplicationCommand Command(string name, params ApplicationCommandOption[] options) => Localized(
        new ApplicationCommand
        {
            Type = ApplicationCommand.ChatInput,
            Name = name,
            Options = [.. options.Append(Private()).Select(o => Localized(o, name))],
        },
        name);

    private static ApplicationCommandOption Name(string name) => new()
    {
        Type = ApplicationCommandOption.Text,
        Name = name,
        Description = "",
        Autocomplete = true,
        MaxLength = LongestName,
    };

    private static ApplicationCommandOption Private() => new()
    {
        Type = ApplicationCommandOption.TruthValue,
        Name = "private",
        Description = "",
    };

    private static ApplicationCommand Localized(ApplicationCommand command, string key) => command with
    {
        NameLocalizations = Localizations.Names(key),
        Description = Localizations.Description(key),
        DescriptionLocalizations = Localizations.Descriptions(key),
        IntegrationTypes = [0, 1],
        Contexts = [0, 1, 2],
    };

    // An option may have words of its own under one command: "who.question".
    private static ApplicationCommandOption Localized(ApplicationCommandOption option, string command)
    {
        var own = $"{command}.{option.Name}";
        var key = Localizations.Knows(own) ? own : option.Name;
        return option with
        {
            NameLocalizations = Localizations.Names(key),
            Description = Localizations.Description(key),
            DescriptionLocalizations = Localizations.Descriptions(key),
        };
    }
}
