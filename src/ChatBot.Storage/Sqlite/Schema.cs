using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage.Sqlite;

/// <summary>The tables, and how a file of any earlier version gets them.</summary>
internal static class Schema
{
    // A step is never changed once it was shipped; what comes later is a further step.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE key_proof (
            proof BLOB NOT NULL
        ) STRICT;

        -- A change makes a new row, whose number is never used again: see BotInstallation.Revision.
        CREATE TABLE slack_installations (
            revision INTEGER PRIMARY KEY AUTOINCREMENT,
            workspace_id TEXT NOT NULL UNIQUE, -- T…, or E… for a whole organisation
            enterprise_id TEXT,
            bot_user_id TEXT NOT NULL,
            tokens BLOB NOT NULL, -- encrypted
            claimed_until INTEGER NOT NULL DEFAULT 0 -- in milliseconds since 1970, as all times here
        ) STRICT;

        CREATE TABLE slack_install_states (
            state BLOB PRIMARY KEY,
            browser BLOB NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """,
    ];

    /// <summary>Brings the file up to date, in a transaction of the caller's.</summary>
    /// <exception cref="StorageException">The file is another program's, or a newer version's.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        if (!Sql.Exists(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'schema_version'"))
        {
            if (Sql.Exists(connection, "SELECT 1 FROM sqlite_schema"))
            {
                throw new StorageException($"{path} is the database of another program. Set Storage:Path to a folder of the bot's own.");
            }

            Sql.Execute(connection, "CREATE TABLE schema_version (version INTEGER PRIMARY KEY) STRICT");
        }

        var version = Version(connection);
        if (version > Steps.Length)
        {
            throw new StorageException(string.Create(
                CultureInfo.InvariantCulture,
                $"{path} was written by a newer version of the bot (it has schema {version}, this version knows {Steps.Length}). Run that version again, or set Storage:Path to another folder."));
        }

        for (; version < Steps.Length; version++)
        {
            Sql.Execute(connection, Steps[version]);
            Sql.Execute(connection, "INSERT INTO schema_version (version) VALUES (@version)", ("@version", version + 1));
        }
    }

    private static int Version(SqliteConnection connection) =>
        Sql.First(connection, row => row.GetInt32(0), "SELECT coalesce(max(version), 0) FROM schema_version");
}
