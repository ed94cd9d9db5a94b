using System.Text.Json.Nodes;
using ChatBot.Support.Node;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>The fake as a process of its own, steered over HTTP, as one would by hand.</summary>
public sealed class FakeAsProcessTests
{
    private static readonly FakeSlackOptions Defaults = new();

    [NodeFact]
    public async Task It_prints_its_address_does_what_it_is_told_and_ends_with_its_input()
    {
        using var fake = await FakeProcess.StartAsync("slack");
        await using var app = NodeProcess.Start(
            "bolt-app.mjs",
            ("SLACK_API_URL", $"{fake.Address}/api/"), ("SLACK_BOT_TOKEN", Defaults.BotToken), ("SLACK_APP_TOKEN", Defaults.AppToken));
        Assert.Equal("ready", await app.LineAsync());

        await fake.PostAsync("fault", """{"method":"chat.postMessage","status":500}""");
        Assert.Equal("heard: <@U0FAKEBOT01> who?", await ReplyAsync(fake, await fake.PostAsync("mention", """{"text":"who?"}""")));
        var slash = await fake.PostAsync("slash", """{"command":"/echo","text":"It rained."}""");
        Assert.Equal("It rained.", await ReplyAsync(fake, slash));
        Assert.Equal("page 2", await ReplyAsync(fake, await fake.PostAsync("click", $$"""{"to":"{{slash!["id"]}}","label":"More"}""")));
        var form = await fake.PostAsync("slash", """{"command":"/form"}""");
        await fake.PostAsync("submit", $$"""{"to":"{{form!["id"]}}","action_id":"typed","typed":"why?"}""");
        Assert.Equal("form", (string?)JsonNode.Parse(await fake.GetAsync($"view/{form["id"]}"))!["callback_id"]);
        Assert.Equal("", await fake.GetAsync("violations"));

        Assert.Equal(0, await fake.EndAsync());
    }

    private static async Task<string?> ReplyAsync(FakeProcess fake, JsonNode? asked) =>
        (string?)JsonNode.Parse(await fake.GetAsync($"reply/{asked!["id"]}"))!["text"];
}
