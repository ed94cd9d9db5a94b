using System.Security.Cryptography;
using ChatBot.Slack.Installation;

namespace ChatBot.Storage.Sqlite;

/// <summary>Installations that were begun, a row each until Slack hands the state back or it is too old.</summary>
internal sealed class InstallStates(SqliteDatabase database, TimeProvider time) : IInstallStates
{
    /// <summary>More than a thousand a minute are no people.</summary>
    private const int Most = 10_000;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<bool> TryAddAsync(byte[] state, byte[] browser, DateTimeOffset expiresAt, CancellationToken cancellationToken) => database.ChangeAsync(
        connection =>
        {
            Sql.Execute(connection, "DELETE FROM slack_install_states WHERE expires_at <= @now", ("@now", Now));
            return Sql.Execute(
                connection,
                """
                INSERT INTO slack_install_states (state, browser, expires_at)
                SELECT @state, @browser, @expires WHERE (SELECT count(*) FROM slack_install_states) < @most
                """,
                ("@state", state),
                ("@browser", browser),
                ("@expires", expiresAt.ToUnixTimeMilliseconds()),
                ("@most", Most)) == 1;
        },
        cancellationToken);

    public Task<bool> TryTakeAsync(byte[] state, byte[] browser, CancellationToken cancellationToken) => database.ChangeAsync(
        connection => Sql.First(
            connection,
            taken => CryptographicOperations.FixedTimeEquals(taken.GetFieldValue<byte[]>(0), browser) && taken.GetInt64(1) > Now,
            "DELETE FROM slack_install_states WHERE state = @state RETURNING browser, expires_at",
            ("@state", state)),
        cancellationToken);
}
