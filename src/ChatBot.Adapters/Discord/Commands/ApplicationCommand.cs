namespace ChatBot.Discord.Commands;

/// <summary>A command as it is registered: https://discord.com/developers/docs/interactions/application-commands.</summary>
internal sealed record ApplicationCommand
{
    public const int ChatInput = 1;
    public const int OnMessage = 3;

    public int? Type { get; init; }

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>Must be empty for a command on a message.</summary>
    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Null: everybody who may use commands at all; a server's administrators narrow it down there.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>0: installed in a server, 1: by a user. Not for commands of one server.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }

    /// <summary>0: in servers, 1: in direct messages with the bot, 2: in other direct messages. Not for commands of one server.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }
}

/// <summary>An option of a command.</summary>
internal sealed record ApplicationCommandOption
{
    public const int Text = 3;
    public const int TruthValue = 5;

    public required int Type { get; init; }

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MaxLength { get; init; }
}
