using System.Globalization;
using System.Text;
using ChatBot.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage.Sqlite;

public sealed class InstallStatesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly OpenStorage _storage;

    public InstallStatesTests() => _storage = new OpenStorage(_folder.Path, _time);

    [Fact]
    public async Task A_state_serves_once()
    {
        await AddAsync("state", "browser");

        Assert.True(await TakeAsync("state", "browser"));
        Assert.False(await TakeAsync("state", "browser"));
    }

    [Fact]
    public async Task Of_many_who_take_a_state_at_once_one_gets_it()
    {
        await AddAsync("state", "browser");

        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TakeAsync("state", "browser"))), t => t);
    }

    [Fact]
    public async Task Another_browser_gets_nothing_by_it_and_spoils_it()
    {
        await AddAsync("state", "browser");

        Assert.False(await TakeAsync("state", "another"));
        Assert.False(await TakeAsync("state", "browser"));
    }

    [Fact]
    public async Task It_counts_for_ten_minutes()
    {
        await AddAsync("one", "browser");
        await AddAsync("two", "browser");

        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Assert.True(await TakeAsync("one", "browser"));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(await TakeAsync("two", "browser"));
    }

    [Fact]
    public async Task There_is_an_end_to_how_many_are_kept_until_they_are_too_old()
    {
        await _storage.Database.ChangeAsync(
            connection =>
            {
                for (var i = 0; i < 10_000; i++)
                {
                    Sql.Execute(
                        connection,
                        "INSERT INTO slack_install_states VALUES (@state, x'00', @expires)",
                        ("@state", Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture))),
                        ("@expires", _time.GetUtcNow().AddMinutes(1).ToUnixTimeMilliseconds()));
                }

                return true;
            },
            CancellationToken.None);

        Assert.False(await AddAsync("one too many", "browser"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await AddAsync("later", "browser"));
    }

    public void Dispose()
    {
        _storage.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private Task<bool> AddAsync(string state, string browser) =>
        _storage.States.TryAddAsync(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(browser), _time.GetUtcNow().AddMinutes(10), CancellationToken.None);

    private Task<bool> TakeAsync(string state, string browser) =>
        _storage.States.TryTakeAsync(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(browser), CancellationToken.None);
}
