namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>What a person did: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type.</summary>
public enum InteractionKind
{
    /// <summary>Discord tests an endpoint.</summary>
    Ping = 1,

    /// <summary>A slash, user or message command.</summary>
    Command = 2,

    /// <summary>A click on a button or a choice in a select.</summary>
    Component = 3,

    /// <summary>Typing in an option with autocomplete.</summary>
    Autocomplete = 4,

    /// <summary>A modal was sent off.</summary>
    ModalSubmit = 5,
}
