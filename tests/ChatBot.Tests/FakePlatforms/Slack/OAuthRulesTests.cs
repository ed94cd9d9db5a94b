using System.Text.Json.Nodes;
using System.Web;
using ChatBot.Support;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>What the fake enforces of installing, and of tokens that rotate.</summary>
public sealed class OAuthRulesTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private FakeSlack _slack = null!;
    private RawApp _app = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = _clock, RotatesTokens = true, RedirectUrls = ["https://bot.example/slack"] });
        _app = RawApp.Of(_slack, token: null);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task Who_allows_the_app_comes_back_with_a_code_and_the_state()
    {
        var back = await AllowAsync();

        Assert.StartsWith("https://bot.example/slack/oauth?", back.ToString(), StringComparison.Ordinal);
        Assert.Equal("s t", HttpUtility.ParseQueryString(back.Query)["state"]);
        Assert.NotNull(HttpUtility.ParseQueryString(back.Query)["code"]);
    }

    [Fact]
    public async Task Who_does_not_comes_back_with_an_error()
    {
        _slack.Installs.IsDenied = true;

        Assert.Equal("access_denied", HttpUtility.ParseQueryString((await AllowAsync()).Query)["error"]);
    }

    [Theory]
    [InlineData("?client_id=1.1&scope=commands&redirect_uri=https://bot.example/slack/oauth&state=s")]
    [InlineData("?client_id=CLIENT&redirect_uri=https://bot.example/slack/oauth&state=s")]
    [InlineData("?client_id=CLIENT&scope=commands&redirect_uri=https://evil.example&state=s")]
    public async Task A_wrong_request_leads_nowhere(string query)
    {
        var (status, location) = await _app.GetAsync("/oauth/v2/authorize" + query.Replace("CLIENT", _slack.Options.ClientId, StringComparison.Ordinal));

        Assert.Equal((400, null), (status, location));
        Assert.Single(_slack.Recording.Violations);
    }

    [Fact]
    public async Task No_state_is_noted()
    {
        await _app.GetAsync($"/oauth/v2/authorize?client_id={_slack.Options.ClientId}&scope=commands&redirect_uri=https://bot.example/slack/oauth");

        Assert.Contains("no state", Assert.Single(_slack.Recording.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_gives_a_token_of_the_team_once()
    {
        var team = _slack.NewWorkspace("second");
        _slack.Installs.Workspace = team;
        var code = await CodeAsync();

        var given = await AccessAsync(("code", code));
        Assert.Equal((team.TeamId, team.BotUserId, 43_200), ((string)given["team"]!["id"]!, (string)given["bot_user_id"]!, (int)given["expires_in"]!));
        _app.Token = (string)given["access_token"]!;
        Assert.Equal(team.TeamId, (string?)(await _app.CallAsync("auth.test", []))["team_id"]);

        Assert.Equal("invalid_code", Error(await AccessAsync(("code", code))));
    }

    [Fact]
    public async Task A_code_is_good_for_ten_minutes()
    {
        var code = await CodeAsync();

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("invalid_code", Error(await AccessAsync(("code", code))));
    }

    [Fact]
    public async Task A_code_is_good_where_it_led_back_to() =>
        Assert.Equal("bad_redirect_uri", Error(await AccessAsync(("code", await CodeAsync()), ("redirect_uri", "https://bot.example/other"))));

    [Fact]
    public async Task The_app_must_know_its_secret()
    {
        Assert.Equal("bad_client_secret", Error(await _app.CallAsync("oauth.v2.access", ("client_id", _slack.Options.ClientId), ("client_secret", "x"), ("code", "x"))));
        Assert.Equal("invalid_client_id", Error(await _app.CallAsync("oauth.v2.access", ("client_id", "1.1"), ("client_secret", "x"), ("code", "x"))));
    }

    [Fact]
    public async Task A_token_ends_and_its_refresh_token_gives_another_one_once()
    {
        var first = await AccessAsync(("code", await CodeAsync()));
        _clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal("token_expired", await ErrorOfAsync(first));

        var second = await RefreshAsync(first);
        Assert.Null(await ErrorOfAsync(second));
        Assert.Equal("invalid_refresh_token", Error(await RefreshAsync(first)));
        Assert.Contains((string)second["access_token"]!, _slack.Secrets);
    }

    [Fact]
    public async Task Two_tokens_are_good_at_a_time()
    {
        var first = await AccessAsync(("code", await CodeAsync()));
        var second = await RefreshAsync(first);
        Assert.Null(await ErrorOfAsync(first));

        var third = await RefreshAsync(second);

        Assert.Equal(("token_revoked", null, null), (await ErrorOfAsync(first), await ErrorOfAsync(second), await ErrorOfAsync(third)));
    }

    [Fact]
    public async Task Taken_away_the_app_is_told_and_its_tokens_are_dead()
    {
        var team = _slack.NewWorkspace("second");
        _slack.Installs.Workspace = team;
        var given = await AccessAsync(("code", await CodeAsync()));
        var socket = await _app.ConnectAsync();

        _slack.Uninstall(team);

        string[] told = [(string)(await socket.ReceiveAsync())["payload"]!["event"]!["type"]!, (string)(await socket.ReceiveAsync())["payload"]!["event"]!["type"]!];
        Assert.Equal(["app_uninstalled", "tokens_revoked"], told.Order());
        Assert.Equal("account_inactive", await ErrorOfAsync(given));
        Assert.Equal("invalid_refresh_token", Error(await RefreshAsync(given)));
    }

    private static string? Error(JsonNode answer) => (string?)answer["error"];

    private async Task<string?> ErrorOfAsync(JsonNode given)
    {
        _app.Token = (string)given["access_token"]!;
        return Error(await _app.CallAsync("auth.test", []));
    }

    private async Task<Uri> AllowAsync() => (await _app.GetAsync(
        $"/oauth/v2/authorize?client_id={_slack.Options.ClientId}&scope=commands,chat:write&state=s+t&redirect_uri=https://bot.example/slack/oauth")).Location!;

    private async Task<string> CodeAsync() => HttpUtility.ParseQueryString((await AllowAsync()).Query)["code"]!;

    private Task<JsonNode> RefreshAsync(JsonNode given) =>
        AccessAsync(("grant_type", "refresh_token"), ("refresh_token", (string)given["refresh_token"]!));

    private Task<JsonNode> AccessAsync(params (string, string)[] form) =>
        _app.CallAsync("oauth.v2.access", [("client_id", _slack.Options.ClientId), ("client_secret", _slack.Options.ClientSecret), .. form]);
}
