using System.Globalization;
using System.Text;
using ChatBot.Slack.Installation;
using ChatBot.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private string DatabasePath => Path.Combine(_folder.Path, "workspaces.db");

    [Fact]
    public async Task No_token_can_be_read_in_any_of_its_files()
    {
        using var storage = Open();
        await storage.Installations.SaveAsync(
            new BotInstallation("T1", null, "U1", new SlackTokens("xoxb-very-secret", "xoxe-refresh-secret", _time.GetUtcNow())), CancellationToken.None);

        var files = Directory.GetFiles(_folder.Path);
        Assert.True(files.Length > 1); // the journal holds what was written last
        Assert.All(files, file => Assert.DoesNotContain("xox", Bytes(file), StringComparison.Ordinal));
        Assert.Contains(files, file => Bytes(file).Contains("slack_installations", StringComparison.Ordinal)); // the test can see words at all
    }

    [Fact]
    public async Task Only_its_owner_may_read_its_files()
    {
        using var storage = Open();
        await storage.States.TryAddAsync([1], [2], _time.GetUtcNow(), CancellationToken.None);

        Assert.All(Directory.GetFiles(_folder.Path), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(file)));
    }

    [Fact]
    public async Task A_file_that_others_may_read_is_closed_to_them()
    {
        await PrepareAsync();
        SetMode(DatabasePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await PrepareAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(DatabasePath));
    }

    [Fact]
    public async Task Another_key_is_told_at_once_with_the_cure()
    {
        await PrepareAsync();

        var fault = await Assert.ThrowsAsync<StorageException>(() => PrepareAsync("another key of thirty-two letters, or more"));

        Assert.StartsWith("Storage:Key is not the key", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Set the former one again", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_with_the_cure()
    {
        _folder.Write("workspaces.db", new string('x', 5_000));

        var fault = await Assert.ThrowsAsync<StorageException>(() => PrepareAsync());

        Assert.StartsWith($"{DatabasePath} is broken, or no database. Put back a copy of it", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_page_is_told_with_the_cure()
    {
        await PrepareAsync();
        var bytes = await File.ReadAllBytesAsync(DatabasePath);
        Array.Fill(bytes, (byte)0xAA, 100, bytes.Length - 100); // all behind the file's header
        await File.WriteAllBytesAsync(DatabasePath, bytes);

        var fault = await Assert.ThrowsAsync<StorageException>(() => PrepareAsync());

        Assert.Contains("is broken, or no database", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        await PrepareAsync();
        await AlterAsync("INSERT INTO schema_version (version) VALUES (99)");

        var fault = await Assert.ThrowsAsync<StorageException>(() => PrepareAsync());

        Assert.Contains("was written by a newer version of the bot (it has schema 99, this version knows 1)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_of_another_program_is_left_alone()
    {
        await AlterAsync("CREATE TABLE theirs (a)");

        var fault = await Assert.ThrowsAsync<StorageException>(() => PrepareAsync());

        Assert.Contains("is the database of another program", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_with_the_cure()
    {
        using var storage = new OpenStorage(Path.Combine(_folder.Write("taken", ""), "storage"), _time);

        var fault = await Assert.ThrowsAsync<StorageException>(() => storage.Database.PrepareAsync(CancellationToken.None));

        Assert.Contains("Give this user the right to the folder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replicas_that_start_together_make_it_once()
    {
        var replicas = Enumerable.Range(0, 8).Select(_ => Open()).ToList();

        await Task.WhenAll(replicas.Select(r => r.Database.PrepareAsync(CancellationToken.None)));

        using var connection = Connect();
        Assert.Equal(
            (1, 1),
            Sql.First(connection, row => (row.GetInt32(0), row.GetInt32(1)), "SELECT (SELECT count(*) FROM schema_version), (SELECT count(*) FROM key_proof)"));
        replicas.ForEach(r => r.Dispose());
    }

    [Fact]
    public async Task Tokens_are_worth_nothing_in_another_workspaces_row()
    {
        using var storage = Open();
        await storage.Installations.SaveAsync(new BotInstallation("T1", null, "U1", new SlackTokens("xoxb-1")), CancellationToken.None);
        await storage.Installations.SaveAsync(new BotInstallation("T2", null, "U2", new SlackTokens("xoxb-2")), CancellationToken.None);

        await AlterAsync("UPDATE slack_installations SET tokens = (SELECT tokens FROM slack_installations WHERE workspace_id = 'T2') WHERE workspace_id = 'T1'");

        await Assert.ThrowsAsync<StorageException>(() => storage.Installations.FindAsync("T1", null, CancellationToken.None));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static string Bytes(string file)
    {
        // SQLite keeps it open.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static UnixFileMode Mode(string file) => OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(file);

    private static void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }
    }

    private OpenStorage Open(string key = OpenStorage.Key) => new(_folder.Path, _time, key);

    private async Task PrepareAsync(string key = OpenStorage.Key)
    {
        using (var storage = Open(key))
        {
            await storage.Database.PrepareAsync(CancellationToken.None);
        }

        SqliteConnection.ClearAllPools(); // as if the process had ended
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(string.Create(CultureInfo.InvariantCulture, $"Data Source={DatabasePath};Pooling=False"));
        connection.Open();
        return connection;
    }

    private async Task AlterAsync(string statement)
    {
        await using var connection = Connect();
        Sql.Execute(connection, statement);
    }
}
