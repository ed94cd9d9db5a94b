using System.Text;
using System.Text.Json;
using ChatBot.Conversation;

namespace ChatBot.Slack.Rendering;

/// <summary>Turns a reply into a message of blocks, within every limit of Slack's.</summary>
/// <remarks>
/// Limits: https://api.slack.com/reference/block-kit/blocks. Beyond them Slack refuses, as <c>msg_blocks_too_long</c>,
/// messages whose blocks have more than some 13,000 characters in all. It does not say what it counts, so the JSON is
/// counted here, which is more than the words in it.
/// </remarks>
internal static class ReplyRenderer
{
    /// <summary>The most that all blocks together may have, in characters of JSON.</summary>
    public const int MostInAll = 12_000;

    /// <summary>What the words of the sources get at first.</summary>
    private const int MostRoom = 7_000;

    private const int LeastRoom = 500;

    public static SlackMessage Render(Reply reply, ReplySetting setting)
    {
        var blocks = ReplyBlocks.Of(reply, setting, MostRoom);

        // Marks and line ends count double in JSON, and buttons hold the question; so it may take a second try.
        for (var room = MostRoom / 2; room >= LeastRoom && Length(blocks) > MostInAll; room /= 2)
        {
            blocks = ReplyBlocks.Of(reply, setting, room);
        }

        return SlackMessage.Of(reply.Headline, blocks);
    }

    private static int Length(IReadOnlyList<Block> blocks) =>
        Encoding.UTF8.GetCharCount(JsonSerializer.SerializeToUtf8Bytes(blocks, SlackJson.Wire.IReadOnlyListBlock));
}
