using ChatBot.Storage.Encryption;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatBot.Storage.Sqlite;

/// <summary>The database file: made, migrated and locked as it should be. Safe to use from many threads, and from several processes at once.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>How long a statement waits while another replica writes.</summary>
    private const int BusySeconds = 5;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lazy<bool> _prepared;
    private readonly TokenCipher _cipher;
    private readonly StorageFolder _folder;
    private readonly string _path;
    private readonly string _connection;

    public SqliteDatabase(IOptions<StorageOptions> options, TokenCipher cipher)
    {
        _cipher = cipher;
        _folder = new StorageFolder(options.Value.Path);
        _path = _folder.PathOf("workspaces.db");
        _connection = new SqliteConnectionStringBuilder { DataSource = _path, DefaultTimeout = BusySeconds }.ConnectionString;
        _prepared = new Lazy<bool>(Prepare, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Where the file lies.</summary>
    public string Location => _path;

    /// <summary>Does <paramref name="work"/> on a connection of its own, beside the caller: SQLite knows no asynchrony.</summary>
    /// <exception cref="StorageException">The file cannot be used; the message names the cure.</exception>
    public Task<T> DoAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                _ = _prepared.Value;
                using var connection = Open();
                return work(connection);
            }
            catch (SqliteException exception)
            {
                throw Faults.Explain(exception, _path);
            }
        },
        cancellationToken);

    /// <summary>The same, where nobody else may write before it is done; undone as a whole if it throws.</summary>
    public Task<T> ChangeAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => DoAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(connection);
            transaction.Commit();

            return result;
        },
        cancellationToken);

    /// <summary>Looks whether the file can be used, and makes it if there is none.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => DoAsync(_ => true, cancellationToken);

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private bool Prepare()
    {
        KeepToOwner();
        using var connection = Open();
        Sql.Execute(connection, "PRAGMA journal_mode = WAL"); // readers do not wait for the writer
        using var transaction = connection.BeginTransaction(deferred: false);
        Schema.Migrate(connection, _path);
        ProveKey(connection);
        transaction.Commit();

        return true;
    }

    // The journal beside the file takes on the file's own permissions.
    private void KeepToOwner()
    {
        try
        {
            _folder.Make();
            if (OperatingSystem.IsWindows())
            {
                return;
            }

            if (!File.Exists(_path))
            {
                new FileStream(_path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }).Dispose();
            }
            else if (File.GetUnixFileMode(_path) != OwnerOnly)
            {
                File.SetUnixFileMode(_path, OwnerOnly);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{_path} cannot be made, or kept to this user alone: {exception.Message} Give this user the right to the folder, or set Storage:Path to another one.", exception);
        }
    }

    // A wrong key is told at the start, not when somebody waits for an answer.
    private void ProveKey(SqliteConnection connection)
    {
        if (Sql.First(connection, row => row.GetFieldValue<byte[]>(0), "SELECT proof FROM key_proof") is not { } proof)
        {
            Sql.Execute(connection, "INSERT INTO key_proof (proof) VALUES (@proof)", ("@proof", _cipher.NewProof()));
        }
        else if (!_cipher.Proves(proof))
        {
            throw Faults.WrongKey(_path);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
