using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>Objects that several parts of the API return.</summary>
internal static class Wire
{
    public static string Timestamp(TimeProvider clock) => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    public static JsonObject BotUser(FakeDiscordOptions options)
    {
        var user = User(options.ApplicationId, "chatbot", "ChatBot");
        user["bot"] = true;

        return user;
    }

    /// <summary>https://discord.com/developers/docs/resources/user#user-object.</summary>
    public static JsonObject User(string id, string name, string displayName) => new()
    {
        ["id"] = id,
        ["username"] = name,
        ["discriminator"] = "0",
        ["global_name"] = displayName,
        ["avatar"] = null,
        ["banner"] = null,
        ["accent_color"] = null,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["primary_guild"] = null,
    };

    /// <summary>https://discord.com/developers/docs/resources/application#application-object.</summary>
    public static JsonObject Application(FakeDiscordOptions options, string publicKey, string? interactionsEndpointUrl) => new()
    {
        ["id"] = options.ApplicationId,
        ["name"] = "ChatBot",
        ["icon"] = null,
        ["description"] = "Answers from documents.",
        ["type"] = null,
        ["bot"] = BotUser(options),
        ["summary"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = publicKey,
        ["owner"] = User("1100000000000000009", "owner", "Owner"),
        ["team"] = null,
        ["flags"] = 0,
        ["hook"] = true,
        ["redirect_uris"] = new JsonArray(),
        ["rpc_origins"] = new JsonArray(),
        ["interactions_endpoint_url"] = interactionsEndpointUrl,
        ["role_connections_verification_url"] = null,
        ["event_webhooks_status"] = 1,
        ["approximate_guild_count"] = 1,
        ["approximate_user_install_count"] = 1,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
    };
}
