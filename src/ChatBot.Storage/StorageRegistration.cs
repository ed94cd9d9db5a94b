using ChatBot.Slack.Installation;
using ChatBot.Storage.Encryption;
using ChatBot.Storage.Sqlite;
using ChatBot.Transport;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Storage;

/// <summary>Puts in what keeps things over a restart.</summary>
public static class StorageRegistration
{
    /// <summary>What the settings need beyond their binding, whether anything is kept or not.</summary>
    public static IServiceCollection AddStorageSettings(this IServiceCollection services) =>
        services.AddSingleton<IPostConfigureOptions<StorageOptions>, StorageKeyFile>();

    /// <summary>Opens the database at the start, and keeps in it what platforms ask to keep.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().Validate(
            o => o.Path.Length > 0,
            "Storage:Path is empty, but Slack:ClientId lets workspaces install the bot, which must be kept. Leave it out for the folder storage in the current directory.");
        services.AddOptions<StorageOptions>().Validate(
            o => o.Key.Length > 0,
            "Storage:Key is empty, but Slack:ClientId lets workspaces install the bot, whose tokens must be encrypted. Make a key with `openssl rand -base64 32`, keep it safe, and set Storage__Key.");
        services.AddDataProtection()
            .SetApplicationName("chatbot") // else the folder that the program lies in becomes part of the key
            .DisableAutomaticKeyGeneration();

        return services
            .AddSingleton<IKeyManager, SettingsKeyRing>()
            .AddSingleton<TokenCipher>()
            .AddSingleton<SqliteDatabase>()
            .AddSingleton<IInstallationStore, InstallationStore>()
            .AddSingleton<IInstallStates, InstallStates>()
            .AddSingleton<IPlatformCheck, StorageCheck>()
            .AddHostedService<StorageWorker>();
    }
}
