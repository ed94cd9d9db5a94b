using System.Net;
using System.Text.Json;
using ChatBot.Support;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Commands;

public sealed class CommandSyncTests : IDisposable
{
    private const string ReadAll = "GET /applications/3/commands?with_localizations=true";

    private readonly RecordingLoggers _loggers = new();
    private readonly ScriptedApi _api = new(new HastyTimeProvider(TimeSpan.FromSeconds(10)));

    [Fact]
    public async Task Commands_that_are_there_already_are_not_sent_again()
    {
        _api.Answers(ReadAll, HttpStatusCode.OK, JsonSerializer.Serialize(CommandList.Everywhere, DiscordJson.Wire.IReadOnlyListApplicationCommand));

        await Sync().RunAsync("3", CancellationToken.None);

        Assert.Equal([ReadAll], _api.Requests.Select(r => r.Request));
    }

    [Fact]
    public async Task Other_commands_are_overwritten_all_at_once()
    {
        _api.Answers(ReadAll, HttpStatusCode.OK, "[]").Answers("PUT /applications/3/commands", HttpStatusCode.OK, "[]");

        await Sync().RunAsync("3", CancellationToken.None);

        var sent = JsonSerializer.Deserialize(_api.Requests.Last().Body, DiscordJson.Wire.IReadOnlyListApplicationCommand)!;
        Assert.True(CommandDifference.IsNone(sent, CommandList.Everywhere));
    }

    [Fact]
    public async Task Where_servers_are_named_only_these_get_them_and_one_that_refuses_does_not_hold_up_the_next()
    {
        _api.Options.GuildIds = ["7", "8"];
        _api.Answers("GET /applications/3/guilds/7/commands?with_localizations=true", HttpStatusCode.Forbidden, """{"code":50001,"message":"Missing Access"}""")
            .Answers("PUT /applications/3/guilds/7/commands", HttpStatusCode.Forbidden, """{"code":50001,"message":"Missing Access"}""")
            .Answers("GET /applications/3/guilds/8/commands?with_localizations=true", HttpStatusCode.OK, "[]")
            .Answers("PUT /applications/3/guilds/8/commands", HttpStatusCode.OK, "[]");

        await Sync().RunAsync("3", CancellationToken.None);

        Assert.DoesNotContain("\"contexts\"", _api.Requests.Last().Body, StringComparison.Ordinal);
        Assert.Equal("PUT /applications/3/guilds/8/commands", _api.Requests.Last().Request);
    }

    [Theory]
    [InlineData("who", 1, true)]
    [InlineData("Find in sources", 3, true)]
    [InlineData("who", 3, false)]
    [InlineData("another-bots", 1, false)]
    public async Task Where_servers_are_named_it_warns_of_commands_that_are_registered_everywhere_as_well(string name, int type, bool isTwice)
    {
        _api.Options.GuildIds = ["7"];
        _api.Answers(ReadAll, HttpStatusCode.OK, $$"""[{"id":"1","type":{{type}},"name":"{{name}}","description":"x"}]""")
            .Answers("GET /applications/3/guilds/7/commands?with_localizations=true", HttpStatusCode.OK, "[]")
            .Answers("PUT /applications/3/guilds/7/commands", HttpStatusCode.OK, "[]");

        await Sync().RunAsync("3", CancellationToken.None);

        Assert.Equal(isTwice, _loggers.Lines.Contains(Remedies.CommandsTwice));
        Assert.DoesNotContain(_api.Requests, r => r.Request == "PUT /applications/3/commands");
    }

    [Fact]
    public async Task Commands_are_taken_away_by_an_empty_list()
    {
        _api.Answers("GET /applications/@me", HttpStatusCode.OK, """{"id":"3"}""")
            .Answers("PUT /applications/3/commands", HttpStatusCode.OK, "[]")
            .Answers("PUT /applications/3/guilds/7/commands", HttpStatusCode.OK, "[]")
            .Answers("PUT /applications/3/guilds/8/commands", HttpStatusCode.Forbidden, """{"code":50001,"message":"Missing Access"}""");
        var removal = new CommandRemoval(_api.Client, Sync());

        var everywhere = await removal.ClearAsync([], CancellationToken.None);
        var guilds = await removal.ClearAsync(["7", "8"], CancellationToken.None);

        Assert.Equal("The commands everywhere are taken away.", Assert.Single(everywhere).Text);
        Assert.Equal([false, true], guilds.Select(f => f.IsWrong));
        Assert.Equal(["[]", "[]", "[]"], _api.Requests.Where(r => r.Request.StartsWith("PUT", StringComparison.Ordinal)).Select(r => r.Body));
    }

    [Fact]
    public async Task A_refused_token_is_for_a_person_to_mend()
    {
        _api.Answers(ReadAll, HttpStatusCode.Unauthorized, """{"code":0,"message":"401: Unauthorized"}""");

        await Assert.ThrowsAsync<AdapterStoppedException>(() => Sync().RunAsync("3", CancellationToken.None));
    }

    public void Dispose()
    {
        _api.Dispose();
        _loggers.Dispose();
    }

    private CommandSync Sync() => new(_api.Client, Options.Create(_api.Options), _loggers.CreateLogger<CommandSync>());
}
