using System.Security.Cryptography;
using System.Text;
using ChatBot.Transport.Http;

namespace ChatBot.Slack.Http;

/// <summary>Tells Slack's requests from all others: https://api.slack.com/authentication/verifying-requests-from-slack.</summary>
/// <param name="signingSecret">What Slack signs with.</param>
/// <param name="time">The clock, which a request may be 5 minutes away from.</param>
internal sealed class SignedRequest(string signingSecret, TimeProvider time)
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(signingSecret);

    /// <summary>Whether Slack signed this body just now.</summary>
    public bool IsGenuine(string? signature, string? timestamp, byte[] body)
    {
        if (signature is null || timestamp is null || !RequestAge.IsFresh(timestamp, time))
        {
            return false;
        }

        byte[] signedBytes = [.. Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"), .. body];
        var expected = $"{Version}={Convert.ToHexStringLower(HMACSHA256.HashData(_key, signedBytes))}";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
    }
}
