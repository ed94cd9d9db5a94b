using System.Text.Json.Nodes;
using ChatBot.Support;

namespace ChatBot.Commands;

/// <summary><c>slack manifest</c> of the built program, which needs no token: the app comes before its tokens.</summary>
public sealed class SlackCommandTests
{
    private static readonly (string, string) Public = ("Http__PublicUrl", "https://bot.example.org");

    [Fact]
    public async Task Without_any_setting_it_prints_an_app_with_sockets_for_one_workspace()
    {
        var manifest = await ManifestAsync([]);

        Assert.True(Setting(manifest, "socket_mode_enabled"));
        Assert.False(Setting(manifest, "token_rotation_enabled"));
    }

    [Fact]
    public async Task Settings_choose_mode_and_prefix()
    {
        var manifest = await ManifestAsync([("Slack__Mode", "Http"), ("Slack__CommandPrefix", "lore-"), Public]);

        Assert.False(Setting(manifest, "socket_mode_enabled"));
        Assert.Equal("/lore-who", (string?)manifest["features"]!["slash_commands"]![0]!["command"]);
        Assert.Equal("https://bot.example.org/slack/commands", (string?)manifest["features"]!["slash_commands"]![0]!["url"]);
    }

    [Fact]
    public async Task Many_workspaces_are_asked_for_by_the_option_or_by_a_client_id()
    {
        Assert.True(Setting(await ManifestAsync([Public], "--many-workspaces"), "token_rotation_enabled"));
        Assert.True(Setting(await ManifestAsync([Public, ("Slack__ClientId", "1.2")]), "token_rotation_enabled"));
    }

    [Theory]
    [InlineData("Slack__Mode", "Http", "Http:PublicUrl is empty, and Slack must be told where it reaches the bot.")]
    [InlineData("Slack__ClientId", "1.2", "Http:PublicUrl is empty, and Slack must be told where it reaches the bot.")]
    [InlineData("Slack__CommandPrefix", "Not A Prefix", "Slack:CommandPrefix is 'Not A Prefix'")]
    [InlineData("Http__PublicUrl", "bot.example.org", "Http:PublicUrl is 'bot.example.org', which is no https address")]
    public async Task What_is_wrong_is_told_with_the_cure(string setting, string value, string cure)
    {
        var (exit, output, error) = await RunAsync([(setting, value)]);

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith(cure, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> ManifestAsync((string, string)[] settings, params string[] options)
    {
        var (exit, output, error) = await RunAsync(settings, options);
        Assert.Equal((0, ""), (exit, error));

        return JsonNode.Parse(output)!;
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync((string, string)[] settings, params string[] options)
    {
        using var process = BuiltProgram.Start(settings, ["slack", "manifest", .. options]);
        process.StandardInput.Close();

        return await BuiltProgram.EndOfAsync(process);
    }

    private static bool Setting(JsonNode manifest, string name) => manifest["settings"]![name]!.GetValue<bool>();
}
