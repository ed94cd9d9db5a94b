using System.Buffers;
using System.Text;
using ChatBot.Transport.Http;

namespace ChatBot.Discord.Http;

/// <summary>Tells Discord's requests from all others: https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers.</summary>
/// <param name="publicKey">The application's public key, in hexadecimal digits.</param>
/// <param name="time">The clock, which a request may be 5 minutes away from.</param>
internal sealed class SignedRequest(string publicKey, TimeProvider time)
{
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    private readonly byte[] _publicKey = Convert.FromHexString(publicKey);

    /// <summary>Whether Discord signed this body just now. A timestamp far ahead is as wrong as one long past.</summary>
    public bool IsGenuine(string? signature, string? timestamp, byte[] body)
    {
        if (timestamp is null || !RequestAge.IsFresh(timestamp, time) || signature?.Length != Ed25519.SignatureLength * 2)
        {
            return false;
        }

        var bytes = new byte[Ed25519.SignatureLength];
        return Convert.FromHexString(signature, bytes, out _, out _) == OperationStatus.Done
            && Ed25519.Verify(_publicKey, bytes, [.. Encoding.UTF8.GetBytes(timestamp), .. body]);
    }
}
