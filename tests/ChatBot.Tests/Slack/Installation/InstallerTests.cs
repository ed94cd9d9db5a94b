using System.Net;
using System.Text;
using ChatBot.Storage;
using ChatBot.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Installation;

/// <summary>https://api.slack.com/authentication/oauth-v2, as browsers go through it.</summary>
public sealed class InstallerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingLoggers _loggers = new();
    private readonly ScriptedOAuth _slack = new();
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly OpenStorage _storage;

    public InstallerTests() => _storage = new OpenStorage(_folder.Path, _time);

    [Fact]
    public async Task A_browser_is_sent_to_Slack_with_the_least_scopes_and_a_state_of_its_own()
    {
        var begun = await GetAsync("/slack/install");

        Assert.Equal(302, begun.Status);
        var (page, query) = (begun.Location!.Split('?')[0], Query(begun.Location));
        Assert.Equal("https://slack.example/oauth/v2/authorize", page);
        Assert.Equal("1.2", query["client_id"]);
        Assert.Equal("https://bot.example/slack/oauth", query["redirect_uri"]);
        Assert.Equal(SlackApp.Scopes, query["scope"].Split(','));
        Assert.Equal(43, query["state"].Length); // 32 bytes in base 64
        Assert.NotEqual(query["state"], Query((await GetAsync("/slack/install")).Location!)["state"]);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_over_https_and_no_script()
    {
        var cookie = (await GetAsync("/slack/install")).SetCookie;

        Assert.StartsWith("__Host-slack-install=", cookie, StringComparison.Ordinal);
        Assert.EndsWith("; max-age=600; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_allows_it_gets_the_bot_installed()
    {
        var (state, cookie) = await BeginAsync();

        var page = await GetAsync($"/slack/oauth?code=c1&state={state}", cookie);

        Assert.Equal(200, page.Status);
        Assert.Contains("Installed in Ada &amp; &lt;b&gt;friends&lt;/b&gt;", page.Body, StringComparison.Ordinal);
        var installed = await _storage.Installations.FindAsync("T1", null, CancellationToken.None);
        Assert.Equal(("T1", "U9", "xoxe.xoxb-1", "xoxe-1"), (installed!.TeamId, installed.BotUserId, installed.Tokens.Access, installed.Tokens.Refresh));
        Assert.Equal(_time.GetUtcNow().AddHours(12), installed.Tokens.ExpiresAt);
        Assert.Equal("https://bot.example/slack/oauth", Assert.Single(_slack.Requests)["redirect_uri"]);
    }

    [Fact]
    public async Task A_whole_organisation_may_install_it_too()
    {
        _slack.Granted = ""","scope":"commands","bot_user_id":"U9","team":null,"enterprise":{"id":"E1","name":"Union"},"is_enterprise_install":true""";
        var (state, cookie) = await BeginAsync();

        var page = await GetAsync($"/slack/oauth?code=c1&state={state}", cookie);

        Assert.Contains("Installed in Union", page.Body, StringComparison.Ordinal);
        Assert.Contains("lacks some rights (app_mentions:read, assistant:write, chat:write, im:history)", page.Body, StringComparison.Ordinal);
        Assert.NotNull(await _storage.Installations.FindAsync("T7", "E1", CancellationToken.None));
    }

    [Fact]
    public async Task A_state_that_nobody_began_is_refused()
    {
        var (_, cookie) = await BeginAsync();

        await IsRefusedAsync("/slack/oauth?code=c1&state=made-up", cookie);
        await IsRefusedAsync("/slack/oauth?code=c1", cookie);
        await IsRefusedAsync("/slack/oauth", null);
    }

    [Fact]
    public async Task A_state_of_another_browser_is_refused()
    {
        var (state, _) = await BeginAsync();
        var (_, anothers) = await BeginAsync();

        await IsRefusedAsync($"/slack/oauth?code=c1&state={state}", anothers);
    }

    [Fact]
    public async Task A_state_without_the_cookie_is_refused()
    {
        var (state, _) = await BeginAsync();

        await IsRefusedAsync($"/slack/oauth?code=c1&state={state}", null);
    }

    [Fact]
    public async Task A_state_serves_once()
    {
        var (state, cookie) = await BeginAsync();
        await GetAsync($"/slack/oauth?code=c1&state={state}", cookie);
        _slack.Requests.Clear();
        await _storage.Installations.RemoveAsync("T1", null, CancellationToken.None);

        await IsRefusedAsync($"/slack/oauth?code=c2&state={state}", cookie);
    }

    [Fact]
    public async Task A_state_is_too_old_after_ten_minutes()
    {
        var (state, cookie) = await BeginAsync();
        _time.Advance(TimeSpan.FromMinutes(10));

        await IsRefusedAsync($"/slack/oauth?code=c1&state={state}", cookie);
    }

    [Fact]
    public async Task Whoever_does_not_allow_it_changes_nothing()
    {
        var (state, cookie) = await BeginAsync();

        var page = await GetAsync($"/slack/oauth?error=access_denied&state={state}", cookie);

        Assert.Equal(403, page.Status);
        Assert.Contains("You did not allow it", page.Body, StringComparison.Ordinal);
        Assert.Empty(_slack.Requests);
    }

    [Fact]
    public async Task What_Slack_says_is_passed_on()
    {
        var (state, cookie) = await BeginAsync();
        _slack.Instead.Enqueue((HttpStatusCode.OK, """{"ok":false,"error":"invalid_code"}"""));

        var page = await GetAsync($"/slack/oauth?code=c1&state={state}", cookie);

        Assert.Equal(502, page.Status);
        Assert.Contains("Slack said: invalid_code", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_error_is_neither_shown_nor_logged()
    {
        var (state, cookie) = await BeginAsync();

        var page = await GetAsync($"/slack/oauth?error=%3Cscript%3E%0Aforged&state={state}", cookie);

        Assert.DoesNotContain("script", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(_loggers.Lines, l => l.Contains("forged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_is_not_sent_twice_even_if_its_answer_is_lost()
    {
        var (state, cookie) = await BeginAsync();
        _slack.Before = () => throw new IOException("The connection broke.");

        var page = await GetAsync($"/slack/oauth?code=c1&state={state}", cookie);

        Assert.Equal(502, page.Status);
        Assert.Single(_slack.Requests);
    }

    [Fact]
    public async Task A_workspace_that_the_settings_keep_out_is_not_installed()
    {
        _slack.Slack.AllowedWorkspaces = ["T2"];
        var (state, cookie) = await BeginAsync();

        var page = await GetAsync($"/slack/oauth?code=c1&state={state}", cookie);

        Assert.Equal(403, page.Status);
        Assert.Null(await _storage.Installations.FindAsync("T1", null, CancellationToken.None));
    }

    [Fact]
    public async Task Where_the_database_fails_the_browser_is_told()
    {
        using var broken = new OpenStorage(Path.Combine(_folder.Write("taken", ""), "storage"), _time);

        var page = await GetAsync("/slack/install", null, broken);

        Assert.Equal(500, page.Status);
        Assert.Contains("Something broke on my side", page.Body, StringComparison.Ordinal);
        Assert.Contains(_loggers.Lines, l => l.Contains("Give this user the right to the folder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_page_may_run_be_framed_be_kept_or_tell_its_address_and_no_secret_is_logged()
    {
        var (state, cookie) = await BeginAsync();

        var page = await GetAsync($"/slack/oauth?code=secret-code&state={state}", cookie);

        Assert.Equal("default-src 'none'; frame-ancestors 'none'", page.Headers.ContentSecurityPolicy.ToString());
        Assert.Equal(("no-store", "no-referrer", "nosniff"), (page.Headers.CacheControl.ToString(), page.Headers["Referrer-Policy"].ToString(), page.Headers.XContentTypeOptions.ToString()));
        Assert.NotEmpty(_loggers.Lines);
        Assert.DoesNotContain(_loggers.Lines, l => new[] { "xox", "secret-code", state, cookie.Split('=')[1], "client-secret" }.Any(s => l.Contains(s, StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        _storage.Dispose();
        _slack.Dispose();
        _loggers.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static Dictionary<string, string> Query(string address) => address.Split('?')[1].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));

    private async Task<(string State, string Cookie)> BeginAsync()
    {
        var begun = await GetAsync("/slack/install");
        return (Query(begun.Location!)["state"], begun.SetCookie.Split(';')[0]);
    }

    private async Task IsRefusedAsync(string address, string? cookie)
    {
        var page = await GetAsync(address, cookie);

        Assert.Equal(400, page.Status);
        Assert.Contains("Please begin again at /slack/install", page.Body, StringComparison.Ordinal);
        Assert.Empty(_slack.Requests);
        Assert.Null(await _storage.Installations.FindAsync("T1", null, CancellationToken.None));
    }

    private async Task<Page> GetAsync(string address, string? cookie = null, OpenStorage? storage = null)
    {
        var states = new BrowserState((storage ?? _storage).States, _slack.Addresses, _time);
        var installer = new Installer(states, _slack.NewClient(_time), _storage.Installations, Options.Create(_slack.Slack), _time, new Logger<Installer>(_loggers));
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
        context.Request.Headers.Cookie = cookie;
        using var body = new MemoryStream();
        context.Response.Body = body;

        await new InstallEndpoint(
            "/slack",
            address.StartsWith(InstallAddresses.InstallPath, StringComparison.Ordinal) ? states.BeginAsync : installer.FinishAsync,
            new Logger<InstallEndpoint>(_loggers)).HandleAsync(context);

        return new Page(context.Response.StatusCode, context.Response.Headers, Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed record Page(int Status, IHeaderDictionary Headers, string Body)
    {
        public string? Location => Headers.Location;

        public string SetCookie => Headers.SetCookie.ToString();
    }
}
