using System.Text.Json.Nodes;
using ChatBot.Slack.Payloads;
using ChatBot.Transport.Http;

namespace ChatBot.Slack.Manifest;

public sealed class AppManifestTests
{
    private static readonly HttpOptions Public = new() { PublicUrl = "https://bot.example.org/" };

    [Fact]
    public void Over_sockets_it_names_no_address()
    {
        var manifest = Write(new SlackOptions());

        Assert.True(manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.DoesNotContain("http", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Over_http_each_kind_of_payload_has_its_address()
    {
        var manifest = Write(new SlackOptions { Mode = SlackMode.Http });

        Assert.False(manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.All(Commands(manifest), c => Assert.Equal("https://bot.example.org/slack/commands", (string?)c["url"]));
        Assert.Equal("https://bot.example.org/slack/interactions", (string?)manifest["settings"]!["interactivity"]!["request_url"]);
        Assert.Equal("https://bot.example.org/slack/events", (string?)manifest["settings"]!["event_subscriptions"]!["request_url"]);
    }

    [Fact]
    public void Every_command_stands_in_it_with_the_prefix_and_is_not_escaped()
    {
        var commands = Commands(Write(new SlackOptions { CommandPrefix = "lore-" }));

        Assert.Equal(SlackApp.Commands.Select(c => $"/lore-{c}"), commands.Select(c => (string?)c["command"]));
        Assert.All(commands, c => Assert.False(c["should_escape"]!.GetValue<bool>()));
    }

    [Fact]
    public void It_asks_for_what_check_looks_for_and_no_more()
    {
        var manifest = Write(new SlackOptions());

        Assert.Equal(SlackApp.Scopes, Strings(manifest["oauth_config"]!["scopes"]!["bot"]!));
        Assert.Null(manifest["oauth_config"]!["scopes"]!["user"]);
        Assert.Equal(SlackApp.Events, Strings(manifest["settings"]!["event_subscriptions"]!["bot_events"]!));
        Assert.Equal("find_in_sources", (string?)Assert.Single(manifest["features"]!["shortcuts"]!.AsArray())!["callback_id"]);
    }

    [Fact]
    public void For_one_workspace_the_token_does_not_end_and_for_many_it_does()
    {
        var (one, many) = (Write(new SlackOptions()), Write(new SlackOptions(), hasManyWorkspaces: true));

        Assert.False(one["settings"]!["token_rotation_enabled"]!.GetValue<bool>());
        Assert.Null(one["oauth_config"]!["redirect_urls"]);
        Assert.True(many["settings"]!["token_rotation_enabled"]!.GetValue<bool>());
        Assert.True(many["settings"]!["org_deploy_enabled"]!.GetValue<bool>());
        Assert.Equal(["https://bot.example.org/slack/oauth"], Strings(many["oauth_config"]!["redirect_urls"]!));
    }

    [ManifestFact]
    public void Slack_takes_it_in_every_mode_with_the_longest_prefix()
    {
        var prefix = new string('p', CommandNames.LongestPrefix);
        foreach (var mode in Enum.GetValues<SlackMode>())
        {
            Assert.Empty(ManifestSchema.Errors(Write(new SlackOptions { Mode = mode })));
            Assert.Empty(ManifestSchema.Errors(Write(new SlackOptions { Mode = mode, CommandPrefix = prefix }, hasManyWorkspaces: true)));
        }

        Assert.NotEmpty(ManifestSchema.Errors(Write(new SlackOptions { CommandPrefix = prefix + "p" })));
    }

    private static JsonNode Write(SlackOptions slack, bool hasManyWorkspaces = false) => JsonNode.Parse(AppManifest.Write(slack, Public, hasManyWorkspaces))!;

    private static List<JsonNode> Commands(JsonNode manifest) => [.. manifest["features"]!["slash_commands"]!.AsArray().Select(c => c!)];

    private static IEnumerable<string> Strings(JsonNode list) => list.AsArray().Select(v => v!.GetValue<string>());
}
