using System.Net;
using ChatBot.Storage;
using ChatBot.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Installation;

/// <summary>https://api.slack.com/authentication/rotation, by one replica and by two on the same database.</summary>
public sealed class TokenRotationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingLoggers _loggers = new();
    private readonly ScriptedOAuth _slack = new();
    private readonly HastyTimeProvider _time = new(TimeSpan.FromSeconds(1));
    private readonly OpenStorage _here;
    private readonly OpenStorage _there;

    public TokenRotationTests() => (_here, _there) = (Open(), Open());

    [Fact]
    public async Task A_token_with_time_left_is_used_as_it_is()
    {
        var installation = await InstallAsync(hoursLeft: 2.01);

        Assert.Equal("xoxb-old", (await Rotation(_here).RenewAsync(installation, CancellationToken.None))!.Tokens.Access);
        Assert.Empty(_slack.Requests);
    }

    [Fact]
    public async Task A_token_that_never_ends_is_never_renewed()
    {
        await _here.Installations.SaveAsync(new BotInstallation("T1", null, "U9", new SlackTokens("xoxb-for-ever")), CancellationToken.None);
        var installation = await StoredAsync();

        Assert.Same(installation, await Rotation(_here).RenewAsync(installation!, CancellationToken.None));
        Assert.Empty(_slack.Requests);
    }

    [Fact]
    public async Task A_token_that_ends_soon_is_renewed_and_kept_before_it_is_used()
    {
        var installation = await InstallAsync(hoursLeft: 1.9);

        var renewed = await Rotation(_here).RenewAsync(installation, CancellationToken.None);

        var stored = await StoredAsync();
        Assert.Equal("xoxe.xoxb-1", renewed!.Tokens.Access);
        Assert.Equal(("xoxe.xoxb-1", "xoxe-1"), (stored!.Tokens.Access, stored.Tokens.Refresh));
        Assert.InRange(stored.Tokens.ExpiresAt!.Value - _time.GetUtcNow(), TimeSpan.FromHours(11.9), TimeSpan.FromHours(12));
        var request = Assert.Single(_slack.Requests);
        Assert.Equal(
            ("refresh_token", "xoxe-old", "1.2", "client-secret"),
            (request["grant_type"], request["refresh_token"], request["client_id"], request["client_secret"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)] // it has ended: those who do not renew wait for the one who does
    public async Task Two_replicas_that_need_it_at_once_renew_it_once(double hoursLeft)
    {
        var installation = await InstallAsync(hoursLeft);
        var (here, there) = (Rotation(_here), Rotation(_there));
        _time.StandsStill = true;

        var renewed = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
            await (i % 2 == 0 ? here : there).RenewAsync(installation, CancellationToken.None))));

        Assert.Single(_slack.Requests);
        Assert.All(renewed, r => Assert.True(r!.Tokens.Access == "xoxe.xoxb-1" || (hoursLeft > 0 && r.Tokens.Access == "xoxb-old")));
        Assert.Equal("xoxe.xoxb-1", (await _there.Installations.FindAsync("T1", null, CancellationToken.None))!.Tokens.Access);
    }

    [Fact]
    public async Task Each_renewal_uses_the_refresh_token_that_the_last_one_brought()
    {
        await InstallAsync(hoursLeft: 1);
        for (var i = 0; i < 3; i++)
        {
            var stored = await StoredAsync();
            var tokens = new SlackTokens(stored!.Tokens.Access, stored.Tokens.Refresh, _time.GetUtcNow().AddHours(1)); // eleven hours later
            Assert.True(await _here.Installations.TryRotateAsync(stored, tokens, CancellationToken.None));

            await Rotation(i % 2 == 0 ? _here : _there).RenewAsync((await StoredAsync())!, CancellationToken.None);
        }

        Assert.Equal(["xoxe-old", "xoxe-1", "xoxe-2"], _slack.Requests.Select(r => r["refresh_token"]));
        Assert.Equal("xoxe.xoxb-3", (await StoredAsync())!.Tokens.Access);
    }

    [Fact]
    public async Task While_Slack_fails_the_old_token_serves_and_nobody_asks_again_for_a_while()
    {
        var installation = await InstallAsync(hoursLeft: 1);
        Repeat((HttpStatusCode.BadGateway, ""), times: 20);

        Assert.Equal("xoxb-old", (await Rotation(_here).RenewAsync(installation, CancellationToken.None))!.Tokens.Access);
        var asked = _slack.Requests.Count;
        Assert.Equal("xoxb-old", (await Rotation(_there).RenewAsync(installation, CancellationToken.None))!.Tokens.Access);

        Assert.Equal(asked, _slack.Requests.Count);
        Assert.Contains(_loggers.Lines, l => l.Contains("was not renewed (HTTP 502)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_fault_of_the_server_the_same_refresh_token_is_tried_again()
    {
        var installation = await InstallAsync(hoursLeft: -1);
        Repeat((HttpStatusCode.InternalServerError, ""), times: 2);

        Assert.Equal("xoxe.xoxb-1", (await Rotation(_here).RenewAsync(installation, CancellationToken.None))!.Tokens.Access);
        Assert.Equal(3, _slack.Requests.Count);
    }

    [Fact]
    public async Task What_Slack_refuses_for_good_is_told_with_the_cure()
    {
        var installation = await InstallAsync(hoursLeft: -1);
        _slack.Instead.Enqueue((HttpStatusCode.OK, """{"ok":false,"error":"invalid_refresh_token"}"""));

        Assert.Null(await Rotation(_here).RenewAsync(installation, CancellationToken.None));
        Assert.Contains(_loggers.Lines, l => l.Contains("Install the bot there again, at https://bot.example/slack/install.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_without_a_token_changes_nothing()
    {
        var installation = await InstallAsync(hoursLeft: 1);
        _slack.Instead.Enqueue((HttpStatusCode.OK, """{"ok":true}"""));

        Assert.Equal("xoxb-old", (await Rotation(_here).RenewAsync(installation, CancellationToken.None))!.Tokens.Access);
        Assert.Equal("xoxe-old", (await StoredAsync())!.Tokens.Refresh);
    }

    [Fact]
    public async Task What_is_removed_meanwhile_stays_removed()
    {
        var installation = await InstallAsync(hoursLeft: 1);
        _slack.Before = () => _there.Installations.RemoveAsync("T1", null, CancellationToken.None);

        Assert.Null(await Rotation(_here).RenewAsync(installation, CancellationToken.None));
        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task What_is_installed_anew_meanwhile_counts()
    {
        var installation = await InstallAsync(hoursLeft: 1);
        _slack.Before = () => _there.Installations.SaveAsync(new BotInstallation("T1", null, "U9", new SlackTokens("xoxb-anew")), CancellationToken.None);

        Assert.Equal("xoxb-anew", (await Rotation(_here).RenewAsync(installation, CancellationToken.None))!.Tokens.Access);
        Assert.Equal("xoxb-anew", (await StoredAsync())!.Tokens.Access);
    }

    [Fact]
    public async Task What_another_replica_renewed_meanwhile_counts_and_nobody_is_told_to_install_again()
    {
        var installation = await InstallAsync(hoursLeft: -1);
        var another = new SlackTokens("xoxb-anothers", "xoxe-anothers", _time.GetUtcNow().AddHours(12));
        _slack.Before = () => _there.Installations.TryRotateAsync(installation, another, CancellationToken.None);
        _slack.Instead.Enqueue((HttpStatusCode.OK, """{"ok":false,"error":"invalid_refresh_token"}"""));

        Assert.Equal("xoxb-anothers", (await Rotation(_here).RenewAsync(installation, CancellationToken.None))!.Tokens.Access);
        Assert.Empty(_loggers.Lines);
    }

    [Fact]
    public async Task Whoever_stops_waiting_loses_no_token()
    {
        var installation = await InstallAsync(hoursLeft: 1);
        using var stopping = new CancellationTokenSource();
        _slack.Before = stopping.CancelAsync;

        await Rotation(_here).RenewAsync(installation, stopping.Token);

        Assert.Equal("xoxe-1", (await StoredAsync())!.Tokens.Refresh);
    }

    [Fact]
    public async Task No_token_is_logged()
    {
        var installation = await InstallAsync(hoursLeft: -1);
        _slack.Instead.Enqueue((HttpStatusCode.OK, """{"ok":false,"error":"invalid_refresh_token"}"""));
        await Rotation(_here).RenewAsync(installation, CancellationToken.None);
        await Rotation(_there).RenewAsync(await InstallAsync(hoursLeft: 1), CancellationToken.None);

        Assert.NotEmpty(_loggers.Lines);
        Assert.DoesNotContain(_loggers.Lines, l => l.Contains("xox", StringComparison.Ordinal) || l.Contains("client-secret", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
        _slack.Dispose();
        _loggers.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private OpenStorage Open() => new(_folder.Path, _time);

    private TokenRotation Rotation(OpenStorage storage) =>
        new(_slack.NewClient(_time), storage.Installations, _slack.Addresses, _time, new Logger<TokenRotation>(_loggers));

    private async Task<BotInstallation> InstallAsync(double hoursLeft)
    {
        var tokens = new SlackTokens("xoxb-old", "xoxe-old", _time.GetUtcNow().AddHours(hoursLeft));
        await _here.Installations.SaveAsync(new BotInstallation("T1", null, "U9", tokens), CancellationToken.None);

        return (await StoredAsync())!;
    }

    private Task<BotInstallation?> StoredAsync() => _there.Installations.FindAsync("T1", null, CancellationToken.None);

    private void Repeat((HttpStatusCode, string) answer, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _slack.Instead.Enqueue(answer);
        }
    }
}
