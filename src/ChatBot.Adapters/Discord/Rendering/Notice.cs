using ChatBot.Conversation;

namespace ChatBot.Discord.Rendering;

/// <summary>Short messages of the bot's own, in plain words.</summary>
internal static class Notice
{
    public static MessagePayload Failed(string errorId, bool isPrivate) =>
        Of(Reply.Failed(errorId).Headline, isPrivate);

    public static MessagePayload TookTooLong(string errorId, bool isPrivate) =>
        Of($"That took too long, so I gave up. Please try again, or tell whoever runs me this id: {errorId}", isPrivate);

    public static MessagePayload Restarting(bool isPrivate) => Of("I am being restarted. Please ask again in a minute.", isPrivate);

    /// <summary>A message of <paramref name="words"/>, which must be ours: they are not escaped.</summary>
    public static MessagePayload Of(string words, bool isPrivate) => new()
    {
        Content = words,
        Flags = isPrivate ? MessageFlags.Ephemeral : null,
        AllowedMentions = AllowedMentions.Nobody,
    };
}
