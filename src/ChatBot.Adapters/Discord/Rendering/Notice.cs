namespace ChatBot.Discord.Rendering;

/// <summary>Short messages of the bot's own, in plain words.</summary>
internal static class Notice
{
    /// <summary>A message of <paramref name="words"/>, which must be ours: they are not escaped.</summary>
    public static MessagePayload Of(string words, bool isPrivate) => new()
    {
        Content = words,
        Flags = isPrivate ? MessageFlags.Ephemeral : null,
        AllowedMentions = AllowedMentions.Nobody,
    };
}
