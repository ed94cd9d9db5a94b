using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>What stands in a block: https://docs.slack.dev/reference/block-kit/blocks.</summary>
internal static class BlockText
{
    /// <summary>All that a person reads of it; pieces of one line together, all else line by line.</summary>
    public static string Of(JsonObject block) => block.Text("type") switch
    {
        "section" => Lines([block.At("text"), .. block.Objects("fields"), .. ElementsOf(block)], OfPart),
        "context" or "actions" => Lines(block.Objects("elements"), OfPart),
        "rich_text" => Lines(block.Objects("elements"), OfRichText),
        "markdown" => block.Text("text") ?? "",
        "image" => block.Text("alt_text") ?? "",
        "input" => block.At("label").Text("text") ?? "",
        _ => OfPart(block.At("text")),
    };

    /// <summary>The interactive elements and pictures of a block.</summary>
    public static IReadOnlyList<JsonObject> ElementsOf(JsonObject block) => block.Text("type") switch
    {
        "actions" or "context" or "context_actions" => block.Objects("elements"),
        "section" => block.At("accessory") is JsonObject accessory ? [accessory] : [],
        "input" => block.At("element") is JsonObject element ? [element] : [],
        _ => [],
    };

    public static bool IsInteractive(JsonObject element) => element.Text("type") is not (null or "image" or "mrkdwn" or "plain_text");

    /// <summary>Every object below, and itself.</summary>
    public static IEnumerable<JsonObject> Descendants(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject parent => parent.Select(p => p.Value),
            JsonArray list => list,
            _ => [],
        };

        return (node is JsonObject self ? [self] : Enumerable.Empty<JsonObject>()).Concat(children.SelectMany(Descendants));
    }

    private static string OfPart(JsonNode? part) => part.Text("type") switch
    {
        "mrkdwn" or "plain_text" => part.Text("text") ?? "",
        "image" => part.Text("alt_text") ?? "",
        _ => part.At("text").Text("text") ?? "",
    };

    private static string OfRichText(JsonNode? element) => element.Text("type") switch
    {
        "rich_text_list" => Lines(element.Objects("elements"), OfRichText),
        "link" => element.Text("text") ?? element.Text("url") ?? "",
        "text" => element.Text("text") ?? "",
        "emoji" => $":{element.Text("name")}:",
        "user" => $"<@{element.Text("user_id")}>",
        "broadcast" => $"<!{element.Text("range")}>",
        _ => string.Concat(element.Objects("elements").Select(OfRichText)),
    };

    private static string Lines(IEnumerable<JsonNode?> parts, Func<JsonNode?, string> read) =>
        string.Join('\n', parts.Select(read).Where(t => t.Length > 0));
}
