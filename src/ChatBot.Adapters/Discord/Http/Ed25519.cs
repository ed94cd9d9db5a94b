using System.Runtime.InteropServices;

namespace ChatBot.Discord.Http;

/// <summary>Verifies Ed25519 signatures (RFC 8032) by libsodium, since .NET has no Ed25519 of its own.</summary>
internal static class Ed25519
{
    /// <summary>Bytes of a public key.</summary>
    public const int KeyLength = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureLength = 64;

    private const string Library = "libsodium";

    // Debian and its like install only the name with the version.
    private static readonly string[] FileNames = ["libsodium.so.23", "libsodium.so.26", "libsodium.so", "libsodium.dylib", "libsodium.dll", Library];

    private static readonly Lazy<nint> Loaded = new(Load);

    static Ed25519() => NativeLibrary.SetDllImportResolver(
        typeof(Ed25519).Assembly,
        (name, _, _) => name == Library ? Loaded.Value : 0);

    /// <summary>Whether libsodium is there.</summary>
    public static bool IsAvailable => Loaded.Value != 0 && SodiumInit() >= 0;

    /// <summary>Whether <paramref name="signature"/> is the key's, over just these bytes. Keys and signatures of a wrong length never are.</summary>
    public static bool Verify(byte[] publicKey, byte[] signature, byte[] message) =>
        publicKey.Length == KeyLength
        && signature.Length == SignatureLength
        && VerifyDetached(signature, message, (ulong)message.Length, publicKey) == 0;

    private static nint Load()
    {
        foreach (var name in FileNames)
        {
            if (NativeLibrary.TryLoad(name, typeof(Ed25519).Assembly, DllImportSearchPath.SafeDirectories, out var library))
            {
                return library;
            }
        }

        return 0;
    }

    // https://doc.libsodium.org/public-key_cryptography/public-key_signatures
    [DllImport(Library, EntryPoint = "crypto_sign_ed25519_verify_detached")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int VerifyDetached(byte[] signature, byte[] message, ulong length, byte[] publicKey);

    [DllImport(Library, EntryPoint = "sodium_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SodiumInit();
}
