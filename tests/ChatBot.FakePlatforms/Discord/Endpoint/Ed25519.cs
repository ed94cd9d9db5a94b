using System.Runtime.InteropServices;

namespace ChatBot.FakePlatforms.Discord.Endpoint;

/// <summary>Discord's key pair, by libsodium (https://doc.libsodium.org/public-key_cryptography/public-key_signatures).</summary>
public sealed partial class Ed25519
{
    private const string Library = "libsodium";
    private const int SeedBytes = 32;
    private const int SignatureBytes = 64;

    // Debian and its like install only the name with the version.
    private static readonly string[] FileNames = ["libsodium.so.23", "libsodium.so.26", "libsodium.so", "libsodium.dylib", "libsodium.dll"];

    private static readonly nint Loaded = FileNames.Select(n => NativeLibrary.TryLoad(n, out var library) ? library : 0).FirstOrDefault(l => l != 0);

    private readonly byte[] _publicKey = new byte[32];
    private readonly byte[] _secretKey = new byte[64];

    static Ed25519() => NativeLibrary.SetDllImportResolver(typeof(Ed25519).Assembly, (name, _, _) => name == Library ? Loaded : 0);

    /// <param name="seed">32 bytes; the same seed makes the same keys.</param>
    /// <exception cref="DllNotFoundException">libsodium is not installed.</exception>
    public Ed25519(ReadOnlySpan<byte> seed)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seed.Length, SeedBytes);
        _ = Initialize();
        _ = MakeKeys(_publicKey, _secretKey, seed);
    }

    /// <summary>Whether libsodium is installed, without which nothing can be signed.</summary>
    public static bool IsAvailable => Loaded != 0;

    /// <summary>The public key in hexadecimal, as the portal shows it.</summary>
    public string PublicKey => Convert.ToHexStringLower(_publicKey);

    /// <summary>The signature in hexadecimal.</summary>
    public string Sign(ReadOnlySpan<byte> message)
    {
        Span<byte> signature = stackalloc byte[SignatureBytes];
        _ = SignDetached(signature, 0, message, (ulong)message.Length, _secretKey);

        return Convert.ToHexStringLower(signature);
    }

    [LibraryImport(Library, EntryPoint = "sodium_init")]
    private static partial int Initialize();

    [LibraryImport(Library, EntryPoint = "crypto_sign_ed25519_seed_keypair")]
    private static partial int MakeKeys(Span<byte> publicKey, Span<byte> secretKey, ReadOnlySpan<byte> seed);

    [LibraryImport(Library, EntryPoint = "crypto_sign_ed25519_detached")]
    private static partial int SignDetached(Span<byte> signature, nint length, ReadOnlySpan<byte> message, ulong messageLength, ReadOnlySpan<byte> secretKey);
}
