using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>What Slack would overlook in a post to a response_url, or in the payload of an acknowledgement, but nobody can have meant.</summary>
internal static class ResponseRules
{
    private static readonly string[] Keys =
    [
        "text", "blocks", "attachments", "response_type", "replace_original", "delete_original", "thread_ts", "mrkdwn", "metadata",
        "unfurl_links", "unfurl_media",
    ];

    public static void Check(JsonObject body, bool hasOriginal, Recording recording)
    {
        foreach (var (key, _) in body.Where(p => !Keys.Contains(p.Key)))
        {
            recording.Violate($"response_url: there is no field '{key}'.");
        }

        if (body.Has("response_type") && body.Text("response_type") is not ("in_channel" or "ephemeral"))
        {
            recording.Violate($"response_url: there is no response_type '{body.At("response_type").ToCompactJson()}'.");
        }

        if ((body.Flag("replace_original") || body.Flag("delete_original")) && !hasOriginal)
        {
            recording.Violate("response_url: a command leaves no message of the bot's that could be replaced or deleted.");
        }

        if (body.Flag("delete_original") && body.Count > 1)
        {
            recording.Violate("response_url: delete_original must be the sole field.");
        }
    }
}
