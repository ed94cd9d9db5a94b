using System.Runtime.InteropServices;

namespace ChatBot.FakePlatforms.Discord.Endpoint;

/// <summary>Discord's key pair, by libsodium (https://doc.libsodium.org/public-key_cryptography/public-key_signatures).</summary>
public sealed partial class Ed25519
{
    private const string Library = "libsodium.so.23";
    private const int SeedBytes = 32;
    private const int SignatureBytes = 64;

    private readonly byte[] _publicKey = new byte[32];
    private readonly byte[] _secretKey = new byte[64];

    /// <param name="seed">32 bytes; the same seed makes the same keys.</param>
    /// <exception cref="DllNotFoundException">libsodium is not installed.</exception>
    public Ed25519(ReadOnlySpan<byte> seed)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seed.Length, SeedBytes);
        _ = Initialize();
        _ = MakeKeys(_publicKey, _secretKey, seed);
    }

    /// <summary>Whether libsodium is installed, without which nothing can be signed.</summary>
    public static bool IsAvailable { get; } = NativeLibrary.TryLoad(Library, out _);

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
