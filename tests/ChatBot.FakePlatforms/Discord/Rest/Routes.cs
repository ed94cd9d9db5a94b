namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>The operations that there are, as <see cref="Requested.Operation"/> and faults name them.</summary>
public static class Routes
{
    /// <summary>The first answer to an interaction.</summary>
    public const string Callback = "POST /interactions/{id}/{token}/callback";

    /// <summary>A follow-up message.</summary>
    public const string FollowUp = "POST /webhooks/{app}/{token}";

    /// <summary>The text of a deferred answer, and any other edit.</summary>
    public const string Edit = "PATCH /webhooks/{app}/{token}/messages/{message}";

    /// <summary>Deletes an answer or follow-up.</summary>
    public const string Delete = "DELETE /webhooks/{app}/{token}/messages/{message}";

    /// <summary>Where the gateway is.</summary>
    public const string GatewayBot = "GET /gateway/bot";

    /// <summary>Who the application is.</summary>
    public const string Application = "GET /applications/@me";

    /// <summary>Lists global commands.</summary>
    public const string Commands = "GET /applications/{app}/commands";

    /// <summary>Replaces all global commands.</summary>
    public const string PutCommands = "PUT /applications/{app}/commands";

    /// <summary>Lists a guild's commands.</summary>
    public const string GuildCommands = "GET /applications/{app}/guilds/{guild}/commands";

    /// <summary>Replaces all commands of a guild.</summary>
    public const string PutGuildCommands = "PUT /applications/{app}/guilds/{guild}/commands";
}
