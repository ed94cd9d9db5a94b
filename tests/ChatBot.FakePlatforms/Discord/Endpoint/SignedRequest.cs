using System.Text;

namespace ChatBot.FakePlatforms.Discord.Endpoint;

/// <summary>What is posted to the bot's interactions endpoint; a test changes a part to spoil it. A null header is left out.</summary>
public sealed record SignedRequest(byte[] Body, string? Signature, string? Timestamp)
{
    /// <summary>Signs the timestamp's bytes, then the body's.</summary>
    public static SignedRequest Of(Ed25519 key, byte[] body, string timestamp) =>
        new(body, key.Sign([.. Encoding.UTF8.GetBytes(timestamp), .. body]), timestamp);
}
