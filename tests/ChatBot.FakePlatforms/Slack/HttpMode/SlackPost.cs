using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.FakePlatforms.Slack.HttpMode;

/// <summary>What is posted to the app; a test changes a part to spoil it. A null header is left out.</summary>
public sealed record SlackPost(byte[] Body, string ContentType, string? Signature, string? Timestamp)
{
    /// <summary>A form.</summary>
    public const string Form = "application/x-www-form-urlencoded";

    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>Counts how often an event was posted before; null for all else.</summary>
    public int? Retry { get; init; }

    /// <summary>Why it is posted again.</summary>
    public string? RetryReason { get; init; }

    /// <summary>Signs as of any time: https://docs.slack.dev/authentication/verifying-requests-from-slack.</summary>
    public static SlackPost Of(string secret, byte[] body, string contentType, DateTimeOffset time)
    {
        var timestamp = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new SlackPost(body, contentType, Sign(secret, timestamp, body), timestamp);
    }

    /// <summary><c>v0=</c> and the HMAC in hexadecimal.</summary>
    public static string Sign(string secret, string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        return "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    internal IEnumerable<(string Name, string? Value)> Headers =>
    [
        ("X-Slack-Signature", Signature),
        ("X-Slack-Request-Timestamp", Timestamp),
        ("X-Slack-Retry-Num", Retry?.ToString(CultureInfo.InvariantCulture)),
        ("X-Slack-Retry-Reason", RetryReason),
    ];
}
