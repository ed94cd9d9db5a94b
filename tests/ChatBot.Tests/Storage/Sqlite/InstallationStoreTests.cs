using ChatBot.Slack.Installation;
using ChatBot.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage.Sqlite;

public sealed class InstallationStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly OpenStorage _storage;

    public InstallationStoreTests() => _storage = Open();

    private IInstallationStore Store => _storage.Installations;

    [Fact]
    public async Task What_was_saved_is_there_after_a_restart()
    {
        var end = _time.GetUtcNow().AddHours(12);
        await Store.SaveAsync(new BotInstallation("T1", "E1", "U1", new SlackTokens("xoxb-1", "xoxe-1", end)), CancellationToken.None);

        using var restarted = Open();
        var found = await restarted.Installations.FindAsync("T1", null, CancellationToken.None);

        Assert.NotNull(found);
        Assert.Equal(("T1", "E1", "U1"), (found.TeamId, found.EnterpriseId, found.BotUserId));
        Assert.Equal(("xoxb-1", "xoxe-1", end), (found.Tokens.Access, found.Tokens.Refresh, found.Tokens.ExpiresAt));
    }

    [Fact]
    public async Task A_workspace_is_served_by_its_own_installation_before_that_of_its_organisation()
    {
        await SaveAsync(null, "E1", "xoxb-organisation");
        await SaveAsync("T1", "E1", "xoxb-workspace");

        Assert.Equal("xoxb-workspace", await AccessAsync("T1", "E1"));
        Assert.Equal("xoxb-organisation", await AccessAsync("T2", "E1"));
        Assert.Equal("xoxb-organisation", await AccessAsync(null, "E1"));
        Assert.Null(await AccessAsync("T2", "E2"));
        Assert.Null(await AccessAsync("T2", null));
        Assert.Null(await AccessAsync(null, null));
    }

    [Fact]
    public async Task Installing_again_replaces_what_there_was()
    {
        await SaveAsync("T1", null, "xoxb-1");
        var first = await Store.FindAsync("T1", null, CancellationToken.None);
        await SaveAsync("T1", "E1", "xoxb-2"); // the workspace joined an organisation meanwhile
        var second = await Store.FindAsync("T1", "E1", CancellationToken.None);

        Assert.Equal("xoxb-2", second!.Tokens.Access);
        Assert.NotEqual(first!.Revision, second.Revision);
    }

    [Fact]
    public async Task What_was_removed_is_gone_and_its_number_never_comes_back()
    {
        await SaveAsync("T1", null, "xoxb-1");
        var before = await Store.FindAsync("T1", null, CancellationToken.None);

        Assert.True(await Store.RemoveAsync("T1", null, CancellationToken.None));
        Assert.False(await Store.RemoveAsync("T1", null, CancellationToken.None));
        Assert.Null(await AccessAsync("T1", null));

        await SaveAsync("T1", null, "xoxb-2");
        Assert.NotEqual(before!.Revision, (await Store.FindAsync("T1", null, CancellationToken.None))!.Revision);
        Assert.False(await Store.TryRotateAsync(before, new SlackTokens("xoxb-3"), CancellationToken.None));
        Assert.Equal("xoxb-2", await AccessAsync("T1", null));
    }

    // Slack tells of each twice, by tokens_revoked and app_uninstalled.
    [Fact]
    public async Task A_workspace_that_leaves_takes_nothing_from_its_organisation_however_often_that_is_told()
    {
        await SaveAsync(null, "E1", "xoxb-organisation");
        await SaveAsync("T1", "E1", "xoxb-workspace");

        Assert.True(await Store.RemoveAsync("T1", "E1", CancellationToken.None));
        Assert.False(await Store.RemoveAsync("T1", "E1", CancellationToken.None));
        Assert.Equal("xoxb-organisation", await AccessAsync("T2", "E1"));

        Assert.True(await Store.RemoveAsync(null, "E1", CancellationToken.None));
        Assert.Null(await AccessAsync("T2", "E1"));
    }

    [Fact]
    public async Task Of_many_who_claim_one_gets_it_whichever_replica_it_is()
    {
        await SaveAsync("T1", null, "xoxb-1");
        using var other = Open();
        var installation = await Store.FindAsync("T1", null, CancellationToken.None);

        var claims = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            (i % 2 == 0 ? Store : other.Installations).TryClaimAsync(installation!, _time.GetUtcNow().AddMinutes(2), CancellationToken.None)));

        Assert.Single(claims, c => c);
    }

    [Fact]
    public async Task A_claim_ends_by_itself_or_with_the_change_that_it_was_for()
    {
        await SaveAsync("T1", null, "xoxb-1");
        var first = await Store.FindAsync("T1", null, CancellationToken.None);
        var until = _time.GetUtcNow().AddMinutes(2);

        Assert.True(await Store.TryClaimAsync(first!, until, CancellationToken.None));
        _time.Advance(TimeSpan.FromSeconds(119));
        Assert.False(await Store.TryClaimAsync(first!, until, CancellationToken.None));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await Store.TryClaimAsync(first!, until.AddMinutes(2), CancellationToken.None));

        Assert.True(await Store.TryRotateAsync(first!, new SlackTokens("xoxb-2"), CancellationToken.None));
        Assert.False(await Store.TryClaimAsync(first!, until.AddMinutes(9), CancellationToken.None));
        var second = await Store.FindAsync("T1", null, CancellationToken.None);
        Assert.Equal("xoxb-2", second!.Tokens.Access);
        Assert.True(await Store.TryClaimAsync(second, until.AddMinutes(9), CancellationToken.None));
    }

    public void Dispose()
    {
        _storage.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private OpenStorage Open() => new(_folder.Path, _time);

    private Task SaveAsync(string? teamId, string? enterpriseId, string access) =>
        Store.SaveAsync(new BotInstallation(teamId, enterpriseId, "U1", new SlackTokens(access)), CancellationToken.None);

    private async Task<string?> AccessAsync(string? teamId, string? enterpriseId) =>
        (await Store.FindAsync(teamId, enterpriseId, CancellationToken.None))?.Tokens.Access;
}
