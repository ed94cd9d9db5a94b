using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.WebApi;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>What a message must keep to be taken: https://docs.slack.dev/reference/methods/chat.postMessage.</summary>
internal static class MessageRules
{
    private const int MostText = 40_000;
    private const int MostBlocks = 50;

    // Nowhere documented, and how Slack counts is not known. People met it at about this much JSON
    // (https://github.com/slackapi/bolt-js/issues/2509, .../2867); through a response_url they did not.
    private const int MostBlockCharacters = 13_200;

    /// <summary>Why a message is refused; null if it is taken.</summary>
    public static ApiAnswer? Refusal(JsonObject message, bool isThroughResponseUrl = false)
    {
        if (message.Has("blocks") && message.At("blocks") is not JsonArray)
        {
            return ApiAnswer.Fault("invalid_blocks_format", "blocks is no array of JSON.");
        }

        var errors = new ShapeErrors();
        if (message.Has("blocks"))
        {
            BlockRules.CheckAll(message.At("blocks"), MostBlocks, errors);
        }

        return errors switch
        {
            { Any: true } => ApiAnswer.Fault("invalid_blocks", errors.Lines),
            _ when IsEmpty(message) => ApiAnswer.Fault("no_text", "neither text nor blocks."),
            _ when (message.Text("text")?.Length ?? 0) > MostText => ApiAnswer.Fault("msg_too_long", $"text of more than {MostText} characters."),
            _ when !isThroughResponseUrl && Characters(message) > MostBlockCharacters =>
                ApiAnswer.Fault("msg_blocks_too_long", $"blocks of {Characters(message)} characters of JSON."),
            _ => null,
        };
    }

    private static bool IsEmpty(JsonObject message) =>
        string.IsNullOrWhiteSpace(message.Text("text")) && message.Objects("blocks").Count == 0 && message.Objects("attachments").Count == 0;

    private static int Characters(JsonObject message) => message.At("blocks") is { } blocks ? blocks.ToCompactJson().Length : 0;
}
