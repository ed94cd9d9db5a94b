using System.Buffers;
using System.Text;

namespace ChatBot.Discord.Http;

/// <summary>Tells Discord's requests from all others: https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers.</summary>
/// <param name="publicKey">The application's public key, in hexadecimal digits.</param>
internal sealed class SignedRequest(string publicKey)
{
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    /// <summary>
    /// How far a timestamp may be from the clock, before or behind it. A recorded request can be sent again for twice as
    /// long, which is less than it is remembered (<see cref="Interactions.InteractionIntake.Remembered"/>).
    /// </summary>
    public static readonly TimeSpan MostAway = TimeSpan.FromMinutes(9);

    private readonly byte[] _publicKey = Convert.FromHexString(publicKey);

    /// <summary>Whether Discord signed this body, at whatever time.</summary>
    public bool IsGenuine(string? signature, string? timestamp, byte[] body)
    {
        if (timestamp is null || signature?.Length != Ed25519.SignatureLength * 2)
        {
            return false;
        }

        var bytes = new byte[Ed25519.SignatureLength];
        return Convert.FromHexString(signature, bytes, out _, out _) == OperationStatus.Done
            && Ed25519.Verify(_publicKey, bytes, [.. Encoding.UTF8.GetBytes(timestamp), .. body]);
    }
}
