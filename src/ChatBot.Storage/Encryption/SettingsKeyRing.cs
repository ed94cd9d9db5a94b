using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Storage.Encryption;

/// <summary>A key ring of the one key that the settings give.</summary>
internal sealed class SettingsKeyRing(IOptions<StorageOptions> options, ILoggerFactory loggers) : IKeyManager
{
    private readonly SettingsKey _key = new(options.Value.Key, new AuthenticatedEncryptorFactory(loggers));

    public IReadOnlyCollection<IKey> GetAllKeys() => [_key];

    public CancellationToken GetCacheExpirationToken() => CancellationToken.None;

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => throw NotOurs();

    public void RevokeKey(Guid keyId, string? reason = null) => throw NotOurs();

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => throw NotOurs();

    private static NotSupportedException NotOurs() => new("The key comes from the settings, and changes only there.");
}
