using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Discord.Http;

/// <summary>Signs as Discord does.</summary>
internal sealed class SigningKey
{
    private readonly byte[] _publicKey = new byte[32];
    private readonly byte[] _secretKey = new byte[64];

    public SigningKey()
    {
        // The test's own assembly has no resolver for the library's name.
        var library = NativeLibrary.Load("libsodium.so.23");
        Export<KeyPair>(library, "crypto_sign_ed25519_seed_keypair")(_publicKey, _secretKey, new byte[32]);
        _sign = Export<Detached>(library, "crypto_sign_ed25519_detached");
    }

    private readonly Detached _sign;

    private delegate int KeyPair(byte[] publicKey, byte[] secretKey, byte[] seed);

    private delegate int Detached(byte[] signature, nint length, byte[] message, ulong messageLength, byte[] secretKey);

    public string PublicKey => Convert.ToHexStringLower(_publicKey);

    /// <summary>The signature of a request, in hexadecimal digits.</summary>
    public string Sign(string timestamp, string body)
    {
        var message = Encoding.UTF8.GetBytes(timestamp + body);
        var signature = new byte[64];
        _sign(signature, 0, message, (ulong)message.Length, _secretKey);

        return Convert.ToHexStringLower(signature);
    }

    private static T Export<T>(nint library, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
