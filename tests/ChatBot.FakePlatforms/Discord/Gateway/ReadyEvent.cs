using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/events/gateway-events#ready.</summary>
internal static class ReadyEvent
{
    public static JsonObject Of(FakeDiscordOptions options, GatewaySession session, string resumeUrl, int shards)
    {
        var user = Wire.BotUser(options);
        user["email"] = null;
        user["verified"] = true;
        user["mfa_enabled"] = true;

        return new JsonObject
        {
            ["v"] = 10,
            ["user"] = user,
            ["guilds"] = new JsonArray(new JsonObject { ["id"] = options.GuildId, ["unavailable"] = true }),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = resumeUrl,
            ["shard"] = new JsonArray(session.Shard, shards),
            ["application"] = new JsonObject { ["id"] = options.ApplicationId, ["flags"] = 0, ["flags_new"] = "0" },

            // Sent, but in no document: a client must not mind what it does not know.
            ["_trace"] = new JsonArray("[\"fake-gateway\",{\"micros\":0.0}]"),
        };
    }
}
