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

    // The first holds nearly every reply. But some characters count sixfold in JSON, and buttons hold the question.
    private static readonly IReadOnlyList<ReplyRoom> Rooms =
    [
        new(Words: 7_000, Snippets: 8, Remarks: 6, Line: 1_000, ButtonAction.LongestValue),
        new(Words: 3_500, Snippets: 5, Remarks: 4, Line: 1_000, ButtonAction.LongestValue),
        new(Words: 1_500, Snippets: 3, Remarks: 2, Line: 400, ButtonAction.LongestValue),
        new(Words: 500, Snippets: 1, Remarks: 1, Line: 120, Value: 100),
    ];

    public static SlackMessage Render(Reply reply, ReplySetting setting)
    {
        var tries = Rooms.Select(room => ReplyBlocks.Of(reply, setting, room));
        return SlackMessage.Of(reply.Headline, tries.FirstOrDefault(blocks => Length(blocks) <= MostInAll) ?? ReplyBlocks.Of(reply, setting, Rooms[^1]));
    }

    private static int Length(IReadOnlyList<Block> blocks) =>
        Encoding.UTF8.GetCharCount(JsonSerializer.SerializeToUtf8Bytes(blocks, SlackJson.Wire.IReadOnlyListBlock));
}
