using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Interactions;

namespace ChatBot.FakePlatforms.Discord.People;

/// <summary>Somebody who uses the bot in one place. What is done here is sent to the bot; what comes of it is awaited on <see cref="Asked"/>.</summary>
public sealed class Person
{
    private readonly FakeDiscord _discord;

    internal Person(FakeDiscord discord, string id, string name, Place place)
    {
        _discord = discord;
        (Id, Name, Place) = (id, name, place);
    }

    /// <summary>The user's id.</summary>
    public string Id { get; }

    /// <summary>The user's name.</summary>
    public string Name { get; }

    /// <summary>Where the person is.</summary>
    public Place Place { get; }

    /// <summary>The language of the person's client.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>The channel that the person writes in.</summary>
    public string ChannelId { get; init; } = "1100000000000000004";

    /// <summary>Uses a slash command.</summary>
    /// <exception cref="ArgumentException">The command is not registered, or not with these options.</exception>
    public Task<Asked> SlashAsync(string command, params (string Name, object Value)[] options) =>
        _discord.SendAsync(InteractionKind.Command, this, CommandData.Slash(_discord.RegisteredCommands, command, options));

    /// <summary>Types in an option that has autocomplete.</summary>
    public Task<Asked> TypeAsync(string command, string option, string typed) =>
        _discord.SendAsync(InteractionKind.Autocomplete, this, CommandData.Typing(_discord.RegisteredCommands, command, option, typed));

    /// <summary>Uses a message command on a message of the person's own.</summary>
    public Task<Asked> UseOnMessageAsync(string command, string messageText) =>
        _discord.SendAsync(
            InteractionKind.Command,
            this,
            CommandData.OnMessage(_discord.RegisteredCommands, command, _discord.Payloads.PersonsMessage(this, messageText)));

    /// <summary>Clicks a button, named by its label or emoji.</summary>
    public Task<Asked> ClickAsync(ReplyMessage message, string label)
    {
        var button = message.Component(label);
        return _discord.SendAsync(InteractionKind.Component, this, new JsonObject
        {
            ["custom_id"] = button.Text("custom_id"),
            ["component_type"] = button.Number("type"),
            ["id"] = button.Number("id"),
        }, message);
    }

    /// <summary>Clicks a button by an id that need not be on the message any more.</summary>
    public Task<Asked> ClickIdAsync(ReplyMessage message, string customId) =>
        _discord.SendAsync(
            InteractionKind.Component, this, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = 2 }, message);

    /// <summary>Chooses in a select, named by its placeholder.</summary>
    public Task<Asked> ChooseAsync(ReplyMessage message, string placeholder, params string[] values)
    {
        var select = message.Component(placeholder);
        return _discord.SendAsync(InteractionKind.Component, this, new JsonObject
        {
            ["custom_id"] = select.Text("custom_id"),
            ["component_type"] = select.Number("type"),
            ["id"] = select.Number("id"),
            ["values"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]),
        }, message);
    }

    /// <summary>Sends off a modal that the bot showed, in the form with labels.</summary>
    public Task<Asked> SubmitAsync(string modalId, string inputId, string value) =>
        _discord.SendAsync(InteractionKind.ModalSubmit, this, new JsonObject
        {
            ["custom_id"] = modalId,
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = 18,
                ["id"] = 1,
                ["component"] = new JsonObject { ["type"] = 4, ["id"] = 2, ["custom_id"] = inputId, ["value"] = value },
            }),
        });

    internal JsonObject User() => Wire.User(Id, Name, char.ToUpperInvariant(Name[0]) + Name[1..]);
}
