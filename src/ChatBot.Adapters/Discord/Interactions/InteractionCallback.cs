using ChatBot.Discord.Rendering;

namespace ChatBot.Discord.Interactions;

/// <summary>The first answer to an interaction: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object.</summary>
internal sealed record InteractionCallback(int Type, MessagePayload? Data = null)
{
    /// <summary>The answer to a PING.</summary>
    public static InteractionCallback Pong { get; } = new(1);

    /// <summary>The button's message stays as it is, for now.</summary>
    public static InteractionCallback DeferredUpdate { get; } = new(6);

    /// <summary>A message.</summary>
    public static InteractionCallback Message(MessagePayload message) => new(4, message);

    /// <summary>The asker sees that the bot is thinking. Whether the reply will be seen by the asker alone is fixed here.</summary>
    public static InteractionCallback DeferredMessage(bool isPrivate) =>
        new(5, isPrivate ? new MessagePayload { Flags = MessageFlags.Ephemeral } : null);

    /// <summary>What to choose from while typing.</summary>
    public static InteractionCallback Choices(IReadOnlyList<Choice> choices) => new(8, new MessagePayload { Choices = choices });
}
