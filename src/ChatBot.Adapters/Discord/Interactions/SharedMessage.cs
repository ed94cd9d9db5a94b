using ChatBot.Discord.Rendering;

namespace ChatBot.Discord.Interactions;

/// <summary>A private answer, posted for everybody by the one who got it.</summary>
internal static class SharedMessage
{
    /// <summary>What the asker saw, with the buttons that serve anybody; null where there is nothing to share.</summary>
    public static MessagePayload? Of(Interaction interaction)
    {
        if (interaction.Message?.Embeds is not { Count: > 0 } embeds)
        {
            return null;
        }

        List<ActionRow> rows = [.. (interaction.Message.Components ?? []).Select(ForAnybody).Where(r => r.Components.Count > 0)];
        return new MessagePayload
        {
            Embeds = embeds,
            Components = [.. rows.Take(1), new ActionRow([.. rows.Skip(1).SelectMany(r => r.Components).Take(4), ReplyButtons.Delete(interaction.UserId)])],
            AllowedMentions = AllowedMentions.Nobody,
        };
    }

    private static ActionRow ForAnybody(ActionRow row) =>
        new([.. (row.Components ?? []).Where(b => CustomId.Parse(b.CustomId) is not (null or CustomId.Share or CustomId.Delete))]);
}
