using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>The bot's application as the portal keeps it.</summary>
internal sealed class DiscordApplication(FakeDiscordOptions options, string publicKey)
{
    private volatile bool _isTokenRevoked;

    public string PublicKey { get; } = publicKey;

    /// <summary>Set, it turns off interactions over the gateway.</summary>
    public Uri? InteractionsEndpointUrl { get; set; }

    public void RevokeToken() => _isTokenRevoked = true;

    public bool Accepts(string? token) => !_isTokenRevoked && token == options.Token;

    public JsonObject ToJson() => Wire.Application(options, PublicKey, InteractionsEndpointUrl?.ToString());
}
