using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Slack.Installation;
using Microsoft.AspNetCore.DataProtection;

namespace ChatBot.Storage.Encryption;

/// <summary>Encrypts tokens for one workspace, so that they are worth nothing in the row of another.</summary>
internal sealed partial class TokenCipher(IDataProtectionProvider protection)
{
    private const string Known = "chatbot";

    private readonly IDataProtector _tokens = protection.CreateProtector("slack tokens");
    private readonly IDataProtector _proof = protection.CreateProtector("proof of the key");

    public byte[] Encrypt(SlackTokens tokens, string workspaceId) =>
        _tokens.CreateProtector(workspaceId).Protect(JsonSerializer.SerializeToUtf8Bytes(tokens, Json.Default.SlackTokens));

    /// <exception cref="CryptographicException">They were encrypted with another key, or for another workspace.</exception>
    public SlackTokens Decrypt(byte[] encrypted, string workspaceId) =>
        JsonSerializer.Deserialize(_tokens.CreateProtector(workspaceId).Unprotect(encrypted), Json.Default.SlackTokens)!;

    /// <summary>Something to tell later by whether the key is still the same.</summary>
    public byte[] NewProof() => _proof.Protect(System.Text.Encoding.UTF8.GetBytes(Known));

    /// <summary>Whether <paramref name="proof"/> was made with the same key.</summary>
    public bool Proves(byte[] proof)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(_proof.Unprotect(proof)) == Known;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    [JsonSerializable(typeof(SlackTokens))]
    private sealed partial class Json : JsonSerializerContext;
}
