using ChatBot.Storage.Sqlite;
using ChatBot.Transport;

namespace ChatBot.Storage;

/// <summary>Looks whether the database can be used, with this key.</summary>
internal sealed class StorageCheck(SqliteDatabase database) : IPlatformCheck
{
    public async Task<IReadOnlyList<PlatformFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.PrepareAsync(cancellationToken);
            return [new PlatformFinding($"The database {database.Location} can be used.")];
        }
        catch (StorageException exception)
        {
            return [new PlatformFinding(exception.Message, IsWrong: true)];
        }
    }
}
