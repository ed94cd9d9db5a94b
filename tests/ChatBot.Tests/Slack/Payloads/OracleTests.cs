using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.Support.Node;
using ChatBot.Support.Payloads;

namespace ChatBot.Slack.Payloads;

/// <summary>The definitions of Slack's types that were not written here do find what is wrong, so their silence means something.</summary>
public sealed class OracleTests
{
    [NodeFact]
    public async Task The_types_find_misspelt_keys_wrong_nesting_and_what_is_missing()
    {
        const string Message = "web.ChatPostMessageArguments";
        await PassesAsync(Message, """{"channel":"C1","text":"x","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"x","verbatim":true}}],"unfurl_links":false}""");
        await FailsAsync(Message, """{"text":"x"}""");
        await FailsAsync(Message, """{"channel":"C1","text":"x","unfurl_link":false}""");
        await FailsAsync(Message, """{"channel":"C1","text":"x","blocks":[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]}""");
        await FailsAsync(Message, """{"channel":"C1","text":"x","blocks":[{"type":"actions","elements":[{"type":"button","lable":"x"}]}]}""");
        await FailsAsync("bolt.ViewResponseAction", """{"response_action":"close"}""");
        await FailsAsync("bolt.RespondArguments", """{"text":"x","response_type":"public"}""");
        await FailsAsync("bolt.SlashCommand", """{"command":"/who","text":"x"}""");
    }

    [ManifestFact]
    public void Slack_s_own_description_of_manifests_finds_what_is_unknown_too_long_or_of_the_wrong_shape()
    {
        const string Good = """
            {
              "display_information": { "name": "ChatBot" },
              "features": { "slash_commands": [{ "command": "/who", "description": "Who is it?", "should_escape": false }] },
              "oauth_config": { "scopes": { "bot": ["commands", "chat:write"] } },
              "settings": { "socket_mode_enabled": true, "event_subscriptions": { "bot_events": ["app_mention", "message.im"] } }
            }
            """;
        Assert.Empty(ManifestSchema.Errors(JsonNode.Parse(Good)!));

        (string Right, string Wrong)[] changes =
        [
            ("display_information", "display_info"),
            ("ChatBot", new string('x', 36)),
            ("/who", "who"),
            ("Who is it?", ""),
            ("should_escape", "should_escaped"),
            ("false", "\"no\""),
            ("[\"commands\", \"chat:write\"]", "\"commands,chat:write\""),
            ("message.im", "app_mention"),
        ];
        Assert.All(changes, c => Assert.NotEmpty(ManifestSchema.Errors(JsonNode.Parse(Good.Replace(c.Right, c.Wrong, StringComparison.Ordinal))!)));
    }

    [Theory]
    [InlineData("""{"text":"x <!here>"}""")]
    [InlineData("""{"bot_id":"B1","text":"","blocks":[{"type":"divider"}]}""")]
    [InlineData("""{"text":"x","blocks":[{"type":"context","elements":[{"type":"mrkdwn","text":"x"}]}]}""")]
    public void A_harmful_message_is_found(string json) => Assert.NotEmpty(PayloadAssert.Harm(Message(json)));

    [Theory]
    [InlineData("""{"bot_id":"B1","text":"x &lt;!here&gt;","blocks":[{"type":"context","elements":[{"type":"mrkdwn","text":"@here","verbatim":true}]}]}""")]
    public void A_harmless_message_is_not(string json) => Assert.Empty(PayloadAssert.Harm(Message(json)));

    private static SlackMessage Message(string json) => new("C1", "1.000001", JsonNode.Parse(json)!.AsObject(), null);

    private static async Task PassesAsync(string type, string json) =>
        PayloadAssert.None(await SlackTypes.ErrorsAsync([new Payload(type, JsonNode.Parse(json)!)]));

    private static async Task FailsAsync(string type, string json) =>
        Assert.NotEmpty(await SlackTypes.ErrorsAsync([new Payload(type, JsonNode.Parse(json)!)]));
}
