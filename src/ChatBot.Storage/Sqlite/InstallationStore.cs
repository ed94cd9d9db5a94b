using System.Security.Cryptography;
using ChatBot.Slack.Installation;
using ChatBot.Storage.Encryption;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage.Sqlite;

/// <summary>Installations of the bot, a row each.</summary>
internal sealed class InstallationStore(SqliteDatabase database, TokenCipher cipher, TimeProvider time) : IInstallationStore
{
    public Task<BotInstallation?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) => database.DoAsync(
        connection => Sql.First(
            connection,
            Read,
            """
            SELECT revision, workspace_id, enterprise_id, bot_user_id, tokens FROM slack_installations
            WHERE workspace_id IN (@team, @enterprise) ORDER BY workspace_id = @team DESC LIMIT 1
            """,
            ("@team", teamId),
            ("@enterprise", enterpriseId)),
        cancellationToken);

    public Task SaveAsync(BotInstallation installation, CancellationToken cancellationToken) => database.ChangeAsync(
        connection =>
        {
            Remove(connection, WorkspaceOf(installation));
            return Insert(connection, installation);
        },
        cancellationToken);

    public Task<bool> RemoveAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) => database.ChangeAsync(
        connection => Remove(connection, teamId ?? enterpriseId),
        cancellationToken);

    public Task<bool> TryClaimAsync(BotInstallation installation, DateTimeOffset until, CancellationToken cancellationToken) => database.ChangeAsync(
        connection => Sql.Execute(
            connection,
            "UPDATE slack_installations SET claimed_until = @until WHERE revision = @revision AND claimed_until <= @now",
            ("@until", until.ToUnixTimeMilliseconds()),
            ("@revision", installation.Revision),
            ("@now", time.GetUtcNow().ToUnixTimeMilliseconds())) == 1,
        cancellationToken);

    public Task<bool> TryRotateAsync(BotInstallation installation, SlackTokens tokens, CancellationToken cancellationToken) => database.ChangeAsync(
        connection =>
            Sql.Execute(connection, "DELETE FROM slack_installations WHERE revision = @revision", ("@revision", installation.Revision)) == 1
            && Insert(connection, installation.With(tokens)),
        cancellationToken);

    private bool Insert(SqliteConnection connection, BotInstallation installation) => Sql.Execute(
        connection,
        """
        INSERT INTO slack_installations (workspace_id, enterprise_id, bot_user_id, tokens)
        VALUES (@workspace, @enterprise, @bot, @tokens)
        """,
        ("@workspace", WorkspaceOf(installation)),
        ("@enterprise", installation.EnterpriseId),
        ("@bot", installation.BotUserId),
        ("@tokens", cipher.Encrypt(installation.Tokens, WorkspaceOf(installation)))) == 1;

    private static bool Remove(SqliteConnection connection, string? workspaceId) =>
        Sql.Execute(connection, "DELETE FROM slack_installations WHERE workspace_id = @workspace", ("@workspace", workspaceId)) == 1;

    private BotInstallation Read(SqliteDataReader row)
    {
        var workspaceId = row.GetString(1);
        var enterpriseId = row.IsDBNull(2) ? null : row.GetString(2);
        return new BotInstallation(
            workspaceId == enterpriseId ? null : workspaceId,
            enterpriseId,
            row.GetString(3),
            Decrypt(row.GetFieldValue<byte[]>(4), workspaceId))
        {
            Revision = row.GetInt64(0),
        };
    }

    private SlackTokens Decrypt(byte[] tokens, string workspaceId)
    {
        try
        {
            return cipher.Decrypt(tokens, workspaceId);
        }
        catch (CryptographicException)
        {
            throw Faults.WrongKey(database.Location);
        }
    }

    private static string WorkspaceOf(BotInstallation installation) =>
        installation.TeamId ?? installation.EnterpriseId ?? throw new ArgumentException("An installation is in a workspace or in an organisation.", nameof(installation));
}
