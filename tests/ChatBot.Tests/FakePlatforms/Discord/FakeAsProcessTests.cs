using System.Text.Json.Nodes;
using ChatBot.Support.Node;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>The fake as a process of its own, steered over HTTP, as one would by hand.</summary>
public sealed class FakeAsProcessTests
{
    private static readonly FakeDiscordOptions Defaults = new();

    [NodeFact]
    public async Task It_prints_its_address_does_what_it_is_told_and_ends_with_its_input()
    {
        using var fake = await FakeProcess.StartAsync("discord");
        await using var bot = NodeProcess.Start(
            "discord-bot.mjs", ("DISCORD_API_URL", $"{fake.Address}/api"), ("DISCORD_TOKEN", Defaults.Token));
        Assert.Equal("ready chatbot 5", await bot.LineAsync());

        await fake.PostAsync("fault", """{"operation":"POST /interactions/{id}/{token}/callback","status":500}""");
        var asked = await fake.PostAsync("slash", """{"name":"echo","options":{"text":"It rained."}}""");
        var reply = JsonNode.Parse(await fake.GetAsync($"reply/{asked!["id"]}"))!;
        Assert.Equal("It rained.", (string?)reply["embeds"]?[0]?["description"]);
        await fake.PostAsync("gateway/close", """{"code":4000}""");
        Assert.StartsWith("resumed", await bot.LineAsync(), StringComparison.Ordinal);
        Assert.Equal("", await fake.GetAsync("violations"));

        Assert.Equal(0, await fake.EndAsync());
    }
}
