using System.Net;
using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Slack.Workspaces;
using ChatBot.Slack.Installation;
using ChatBot.Storage;
using ChatBot.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.Slack.WholeProgram;

/// <summary>Workspaces install the built program by OAuth, and it serves each with that one's token.</summary>
public sealed class InstallationTests : IAsyncLifetime, IDisposable
{
    private const string OAuth = "oauth.v2.access";
    private const string Question = "who is the commander of the Quds Force?";

    private readonly TemporaryFolder _folder = new();
    private FakeSlack _slack = null!;

    private string DatabasePath => Path.Combine(_folder.Path, "workspaces.db");

    [Fact]
    public async Task A_workspace_installs_it_asks_it_and_still_can_after_a_restart()
    {
        var workspace = Next("harbour");
        await using (var bot = await StartAsync())
        {
            var page = await InstallAsync(bot);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Installed in harbour", page.Body, StringComparison.Ordinal);
            await IsAnsweredAsync(workspace);
            await HasDoneWellAsync(bot);
            bot.AskToStop();
            Assert.Equal(0, await bot.EndAsync());
        }

        await using var restarted = await StartAsync(sockets: 4);
        await IsAnsweredAsync(workspace);
        await HasDoneWellAsync(restarted);
    }

    [Fact]
    public async Task Two_workspaces_are_answered_each_with_its_own_token()
    {
        await using var bot = await StartAsync();
        var (one, two) = (Next("harbour"), await InstalledAsync(bot, "lighthouse"));
        _slack.Installs.Workspace = one;
        await InstallAsync(bot);

        await IsAnsweredAsync(two);
        await IsAnsweredAsync(one);

        var posts = _slack.Recording.Of<Called>().Where(c => c.Method == "chat.postMessage").Select(c => c.TeamId);
        Assert.Equal([two.TeamId, one.TeamId], posts);
        await HasDoneWellAsync(bot);
    }

    [Fact]
    public async Task What_did_not_begin_in_this_browser_or_is_used_again_is_refused()
    {
        Next("harbour");
        await using var bot = await StartAsync();
        using Browser ada = new(await bot.ListeningAsync()), mallory = new(await bot.ListeningAsync());
        var (adas, mallorys) = (await ada.BeginAsync(), await mallory.BeginAsync());

        // Mallory would have Ada finish the installation of Mallory's workspace, or finish Ada's himself.
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.GetAsync(mallorys)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await mallory.GetAsync(adas)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.GetAsync($"{Browser.PublicUrl}/slack/oauth?code=1&state=made-up")).Status);
        Assert.DoesNotContain(_slack.Recording.Of<Called>(), c => c.Method == OAuth);

        var again = await ada.BeginAsync();
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync(again)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.GetAsync(again)).Status);
        Assert.Single(_slack.Recording.Of<Called>(), c => c.Method == OAuth);
        await HasDoneWellAsync(bot);
    }

    [Fact]
    public async Task Whoever_presses_Cancel_installs_nothing()
    {
        var workspace = Next("harbour");
        _slack.Installs.IsDenied = true;
        await using var bot = await StartAsync();

        var page = await InstallAsync(bot);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("You did not allow it", page.Body, StringComparison.Ordinal);
        Assert.Null(await StoredAsync(workspace));
    }

    [Fact]
    public async Task A_token_that_ends_soon_is_renewed_once_by_two_replicas_that_need_it_at_once()
    {
        await using var here = await StartAsync();
        await using var there = await StartAsync(sockets: 4);
        var workspace = await InstalledAsync(here, "harbour");
        var before = await MakeEndSoonAsync(workspace);

        var asked = Enumerable.Range(0, 24).Select(_ => _slack.NewPerson(workspace: workspace, channel: _slack.NewChannel("busy")).Mention(Question)).ToList();
        await Task.WhenAll(asked.Select(a => a.ReplyAsync()));

        Assert.Single(_slack.Recording.Of<Called>(), c => c.Method == OAuth && (string?)c.Arguments["grant_type"] == "refresh_token");
        Assert.NotEqual(before, (await StoredAsync(workspace))!.Tokens.Access);
        await here.LoggedAsync("chat.postMessage"); // both took part
        await there.LoggedAsync("chat.postMessage");
        await HasDoneWellAsync(here);
        await HasDoneWellAsync(there);
    }

    [Fact]
    public async Task Where_it_is_taken_away_its_tokens_are_deleted()
    {
        await using var bot = await StartAsync();
        var workspace = await InstalledAsync(bot, "harbour");
        Assert.NotNull(await StoredAsync(workspace));

        _slack.Uninstall(workspace);
        await bot.LoggedAsync("what was kept of it is deleted");

        Assert.Null(await StoredAsync(workspace));
        await HasDoneWellAsync(bot);
    }

    [Fact]
    public async Task Another_key_stops_the_start_with_the_cure()
    {
        await using (var bot = await StartAsync())
        {
            await InstalledAsync(bot, "harbour");
        }

        await using var wrong = Start(("Storage__Key", "another key of thirty-two letters, or more"));
        await wrong.LoggedAsync("Storage:Key is not the key that the tokens in");

        Assert.Equal(2, await wrong.EndAsync());
    }

    [Theory]
    [InlineData("Storage__Key", "", "Storage:Key is empty, but Slack:ClientId lets workspaces install the bot")]
    [InlineData("Storage__Key", "short", "Storage:Key has fewer than 32 characters, so it can be guessed. Make one with")]
    [InlineData("Http__PublicUrl", "", "Http:PublicUrl is empty, but Slack:ClientId lets workspaces install the bot")]
    [InlineData("Http__PublicUrl", "http://bot.example", "Http:PublicUrl is 'http://bot.example', which is no https address")]
    [InlineData("Slack__BotToken", "xoxb-1", "Take one of the two out")]
    public async Task What_is_missing_or_wrong_stops_the_start_with_the_cure(string setting, string value, string cure)
    {
        await using var bot = Start((setting, value));
        await bot.LoggedAsync(cure);

        Assert.Equal(2, await bot.EndAsync());
    }

    [Fact]
    public async Task One_workspace_by_its_token_needs_neither_server_nor_database()
    {
        await using var bot = await RunningBot.InSocketModeAsync(_slack, ("Storage__Path", _folder.Path));
        await _slack.NewPerson().Mention(Question).ReplyAsync();

        Assert.False(File.Exists(DatabasePath));
        Assert.DoesNotContain("Listening on", bot.Log, StringComparison.Ordinal);
    }

    public async Task InitializeAsync() => _slack = await FakeSlack.StartAsync(new FakeSlackOptions
    {
        RotatesTokens = true,
        RedirectUrls = [$"{Browser.PublicUrl}/slack/oauth"],
        CallsPerMinute = [1_000, 1_000, 1_000, 1_000],
    });

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static async Task HasDoneWellAsync(RunningBot bot)
    {
        await bot.HasDoneWellAsync();
        Assert.DoesNotContain(OpenStorage.Key, bot.Log, StringComparison.Ordinal);
    }

    private static async Task<WebPage> InstallAsync(RunningBot bot)
    {
        using var browser = new Browser(await bot.ListeningAsync());
        return await browser.InstallAsync();
    }

    // The team of the person whose browser comes next.
    private Workspace Next(string domain) => _slack.Installs.Workspace = _slack.NewWorkspace(domain);

    private async Task<Workspace> InstalledAsync(RunningBot bot, string domain)
    {
        var workspace = Next(domain);
        Assert.Equal(HttpStatusCode.OK, (await InstallAsync(bot)).Status);

        return workspace;
    }

    private async Task IsAnsweredAsync(Workspace workspace) =>
        Assert.Contains("Esmail Qaani", (await _slack.NewPerson(workspace: workspace).Mention(Question).ReplyAsync()).Text, StringComparison.Ordinal);

    private async Task<RunningBot> StartAsync(int sockets = 2)
    {
        var bot = Start();
        await _slack.ConnectedAsync(sockets);

        return bot;
    }

    private RunningBot Start(params (string, string)[] settings) => RunningBot.Start(
        _slack,
        [
            ("Slack__BotToken", ""),
            ("Slack__ClientId", _slack.Options.ClientId),
            ("Slack__ClientSecret", _slack.Options.ClientSecret),
            ("Storage__Path", _folder.Path),
            ("Storage__Key", OpenStorage.Key),
            ("Http__Url", "http://127.0.0.1:0"),
            ("Http__PublicUrl", Browser.PublicUrl),
            .. settings,
        ]);

    private async Task<BotInstallation?> StoredAsync(Workspace workspace)
    {
        using var storage = new OpenStorage(_folder.Path, TimeProvider.System);
        return await storage.Installations.FindAsync(workspace.TeamId, null, CancellationToken.None);
    }

    // As if eleven hours had passed. Returns the token.
    private async Task<string> MakeEndSoonAsync(Workspace workspace)
    {
        using var storage = new OpenStorage(_folder.Path, TimeProvider.System);
        var stored = (await storage.Installations.FindAsync(workspace.TeamId, null, CancellationToken.None))!;
        var tokens = new SlackTokens(stored.Tokens.Access, stored.Tokens.Refresh, TimeProvider.System.GetUtcNow().AddHours(1));
        Assert.True(await storage.Installations.TryRotateAsync(stored, tokens, CancellationToken.None));

        return stored.Tokens.Access;
    }
}
