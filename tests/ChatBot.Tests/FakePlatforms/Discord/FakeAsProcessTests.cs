using System.Diagnostics;
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
        using var fake = Start();
        var address = await fake.StandardOutput.ReadLineAsync();
        using var control = new HttpClient { BaseAddress = new Uri($"{address}/control/") };
        await using var bot = NodeProcess.Start(
            "discord-bot.mjs", ("DISCORD_API_URL", $"{address}/api"), ("DISCORD_TOKEN", Defaults.Token));
        Assert.Equal("ready chatbot 5", await bot.LineAsync());

        await PostAsync(control, "fault", """{"operation":"POST /interactions/{id}/{token}/callback","status":500}""");
        var asked = await PostAsync(control, "slash", """{"name":"echo","options":{"text":"It rained."}}""");
        var reply = JsonNode.Parse(await control.GetStringAsync($"reply/{asked!["id"]}"))!;
        Assert.Equal("It rained.", (string?)reply["embeds"]?[0]?["description"]);
        await PostAsync(control, "gateway/close", """{"code":4000}""");
        Assert.StartsWith("resumed", await bot.LineAsync(), StringComparison.Ordinal);
        Assert.Equal("", await control.GetStringAsync("violations"));

        fake.StandardInput.Close();
        await fake.WaitForExitAsync();
        Assert.Equal(0, fake.ExitCode);
    }

    private static Process Start() => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "ChatBot.FakePlatforms.dll"), "discord"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static async Task<JsonNode?> PostAsync(HttpClient control, string path, string body)
    {
        using var content = new StringContent(body);
        using var response = await control.PostAsync(new Uri(path, UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync();

        return text.Length > 0 ? JsonNode.Parse(text) : null;
    }
}
