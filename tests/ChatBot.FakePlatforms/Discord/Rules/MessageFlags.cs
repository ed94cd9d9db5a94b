namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>The flags of a message that matter here, by https://discord.com/developers/docs/resources/message#message-object-message-flags.</summary>
internal static class MessageFlags
{
    public const long SuppressEmbeds = 1 << 2;
    public const long Ephemeral = 1 << 6;
    public const long Loading = 1 << 7;
    public const long SuppressNotifications = 1 << 12;
    public const long ComponentsV2 = 1 << 15;

    /// <summary>What a bot may set on a new message.</summary>
    public const long Settable = SuppressEmbeds | Ephemeral | SuppressNotifications | ComponentsV2;
}
