using ChatBot.Slack.Installation;
using ChatBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Storage;

/// <summary>What one replica has of the database; several in one folder are several replicas.</summary>
internal sealed class OpenStorage : IDisposable
{
    public const string Key = "a key of thirty-two letters, or more";

    private readonly ServiceProvider _services;

    public OpenStorage(string folder, TimeProvider time, string key = Key)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(time).AddStorage();
        services.Configure<StorageOptions>(o => (o.Path, o.Key) = (folder, key));
        _services = services.BuildServiceProvider();
    }

    public SqliteDatabase Database => _services.GetRequiredService<SqliteDatabase>();

    public IInstallationStore Installations => _services.GetRequiredService<IInstallationStore>();

    public IInstallStates States => _services.GetRequiredService<IInstallStates>();

    public void Dispose() => _services.Dispose();
}
