using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ChatBot.Storage.Encryption;

/// <summary>
/// The key of data protection, worked out from the setting: every replica has the same one, and nothing has to be kept
/// beside it. Its id depends on it too, so that another key is noticed as another, not as garbage.
/// </summary>
internal sealed class SettingsKey : IKey
{
    // Data protection wants 512 bits: https://learn.microsoft.com/aspnet/core/security/data-protection/implementation/subkeyderivation.
    private const int MasterKeyBytes = 64;
    private const int IdBytes = 16;

    private readonly IAuthenticatedEncryptorFactory _encryptors;

    public SettingsKey(string setting, IAuthenticatedEncryptorFactory encryptors)
    {
        _encryptors = encryptors;
        KeyId = new Guid(Derive(setting, IdBytes, "chatbot storage: id"));
        Descriptor = new AuthenticatedEncryptorDescriptor(
            new AuthenticatedEncryptorConfiguration(), new Secret(Derive(setting, MasterKeyBytes, "chatbot storage: master key")));
    }

    public Guid KeyId { get; }

    public IAuthenticatedEncryptorDescriptor Descriptor { get; }

    public DateTimeOffset CreationDate { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset ActivationDate => CreationDate;

    /// <summary>Never, in effect; the calendar's last year would overflow where data protection reckons ahead.</summary>
    public DateTimeOffset ExpirationDate { get; } = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool IsRevoked => false;

    public IAuthenticatedEncryptor? CreateEncryptor() => _encryptors.CreateEncryptorInstance(this);

    private static byte[] Derive(string setting, int length, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(setting), length, info: Encoding.UTF8.GetBytes(purpose));
}
