namespace ChatBot.Discord.Rest;

/// <summary>Errors that we treat in a way of their own: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json.</summary>
internal static class ErrorCodes
{
    /// <summary>The message to be edited is not there (yet).</summary>
    public const int UnknownMessage = 10008;

    /// <summary>The interaction's webhook is not there (yet, or any more).</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The interaction is older than 3 s, or answered by nobody's token.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The interaction has been answered before.</summary>
    public const int AlreadyAcknowledged = 40060;
}
