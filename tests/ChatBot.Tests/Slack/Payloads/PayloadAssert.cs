using System.Text.Json.Nodes;
using ChatBot.FakePlatforms;
using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.WebApi;

namespace ChatBot.Slack.Payloads;

/// <summary>Judges all that went over the wire, by Slack's rules, by the types of Slack's own libraries, and by what keeps a message harmless.</summary>
internal static class PayloadAssert
{
    /// <summary>The app broke no rule, and every payload of its is of the right type and harmless.</summary>
    public static async Task AllGoodAsync(FakeSlack slack)
    {
        None(slack.Recording.Violations);
        await TypedAsync(slack);
    }

    /// <summary>Every payload of the app's is of the right type and harmless, whatever rule a test made it break.</summary>
    public static async Task TypedAsync(FakeSlack slack)
    {
        None([.. slack.Recording.Of<Shown>().SelectMany(s => Harm(s.Message))]);
        None([.. slack.Recording.Of<Called>().Where(c => c.Method == ApiMethods.PostMessage).SelectMany(Unfurling)]);
        None(await SlackTypes.ErrorsAsync(SlackPayloads.SentByApp(slack.Recording)));
    }

    /// <summary>There is no error, or else all of them are told.</summary>
    public static void None(IReadOnlyList<string> errors) => Assert.True(errors.Count == 0, string.Join('\n', errors));

    /// <summary>What a message shows that a source must not be able to bring about, or lacks for who cannot see its blocks.</summary>
    public static IEnumerable<string> Harm(SlackMessage message)
    {
        foreach (var mention in message.Mentions)
        {
            yield return $"'{mention}' notifies somebody: {message.Json.ToCompactJson()}";
        }

        if (message.IsByBot && message.Blocks.Count > 0 && message.Fallback.Length == 0)
        {
            yield return $"no text stands in for the blocks: {message.Json.ToCompactJson()}";
        }

        foreach (var text in TextsIn(message.Json).Where(t => t.Text("type") == "mrkdwn" && !t.Flag("verbatim")))
        {
            yield return $"not verbatim, so Slack looks for names and links: {text.ToCompactJson()}";
        }
    }

    private static IEnumerable<string> Unfurling(Called call)
    {
        if (call.Arguments["unfurl_links"]?.ToJsonString() != "false" || call.Arguments["unfurl_media"]?.ToJsonString() != "false")
        {
            yield return $"links would be unfurled: {call.Arguments.ToCompactJson()}";
        }
    }

    private static IEnumerable<JsonObject> TextsIn(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(p => TextsIn(p.Value)).Prepend(parent),
        JsonArray list => list.SelectMany(TextsIn),
        _ => [],
    };
}
