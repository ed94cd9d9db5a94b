using System.Globalization;
using System.Text.Json;
using ChatBot.Discord.Rendering;

namespace ChatBot.Discord.Interactions;

/// <summary>What happened: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object.</summary>
internal enum InteractionType
{
    /// <summary>Not Discord's: what we could not read.</summary>
    Unreadable = 0,

    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

/// <summary>Somebody used a command or a button. A class: a record's text would show the interaction's token.</summary>
internal sealed class Interaction
{
    public required string Id { get; init; }

    public required string ApplicationId { get; init; }

    public required InteractionType Type { get; init; }

    /// <summary>The right to answer: secret, for 15 minutes.</summary>
    public required string Token { get; init; }

    public InteractionData? Data { get; init; }

    /// <summary>The server; null in a direct message.</summary>
    public string? GuildId { get; init; }

    public string? ChannelId { get; init; }

    public InteractionChannel? Channel { get; init; }

    /// <summary>Who did it, in a server.</summary>
    public Member? Member { get; init; }

    /// <summary>Who did it, in a direct message.</summary>
    public User? User { get; init; }

    /// <summary>The message that the button is on.</summary>
    public Message? Message { get; init; }

    /// <summary>Who did it, wherever.</summary>
    public string UserId => (Member?.User ?? User)?.Id ?? "";

    /// <summary>What a person is told, and the log says, when answering it fails. Discord's own id tells errors apart well enough, and it is no secret.</summary>
    public string ErrorId => ulong.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? string.Create(CultureInfo.InvariantCulture, $"E{id:x}")
        : "E0";
}

/// <summary>What was used, and with which options.</summary>
internal sealed record InteractionData(
    string? Name,
    int? Type,
    IReadOnlyList<CommandOption>? Options,
    Resolved? Resolved,
    string? TargetId,
    string? CustomId);

/// <summary>An option and its value: a string, a number or a truth value.</summary>
internal sealed record CommandOption(string Name, JsonElement? Value, bool? Focused);

/// <summary>What the ids in a command stand for.</summary>
internal sealed record Resolved(IReadOnlyDictionary<string, Message>? Messages);

/// <summary>A message, as far as it matters here.</summary>
internal sealed record Message(string? Id, string? Content, IReadOnlyList<Embed>? Embeds, IReadOnlyList<ActionRow>? Components);

/// <summary>Where it happened; a thread has its channel as parent.</summary>
internal sealed record InteractionChannel(string? Id, string? ParentId);

/// <summary>A user in a server.</summary>
internal sealed record Member(User? User);

/// <summary>A user.</summary>
internal sealed record User(string Id);
