using ChatBot.Conversation;

namespace ChatBot.Discord.Rendering;

/// <summary>Turns a reply into a message: one embed and its buttons, within every limit of Discord's.</summary>
/// <remarks>Limits, in UTF-16 code units: https://discord.com/developers/docs/resources/message#embed-object-embed-limits.</remarks>
internal static class ReplyRenderer
{
    private const int LongestTitle = 256;
    private const int LongestDescription = 4_096;
    private const int LongestEmbed = 6_000;

    public static MessagePayload Render(Reply reply, ReplySetting setting)
    {
        var title = EscapedCut.AtWord(Markdown.EscapeLine(reply.Headline), LongestTitle);
        var footer = QuestionFooter.For(setting.Question);
        var room = Math.Min(LongestDescription, LongestEmbed - title.Length - (footer?.Text.Length ?? 0));
        var description = Description.Write(reply, room);

        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = title.Length > 0 ? title : null,
                    Description = description.Length > 0 ? description : null,
                    Color = Color(reply.Kind),
                    Footer = footer,
                },
            ],
            Components = ReplyButtons.Of(reply, setting),
            Flags = setting.IsPrivate ? MessageFlags.Ephemeral : null,
            AllowedMentions = AllowedMentions.Nobody,
        };
    }

    private static int Color(ReplyKind kind) => kind switch
    {
        ReplyKind.Answer => 0x2E7D32,
        ReplyKind.NotFound => 0x757575,
        ReplyKind.Information => 0x1565C0,
        ReplyKind.Misunderstood => 0xEF6C00,
        ReplyKind.Error => 0xC62828,
        _ => throw new InvalidOperationException($"No colour for {kind}."),
    };
}
