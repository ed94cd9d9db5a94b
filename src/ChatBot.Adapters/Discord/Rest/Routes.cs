namespace ChatBot.Discord.Rest;

/// <summary>The requests that the bot makes. Ids that came from outside are escaped.</summary>
internal static class Routes
{
    public static RestRequest GatewayBot() => new(HttpMethod.Get, "/gateway/bot", "/gateway/bot");

    public static RestRequest CurrentApplication() => new(HttpMethod.Get, "/applications/@me", "/applications/@me");

    public static RestRequest ReadCommands(string application, string? guild) =>
        Commands(HttpMethod.Get, application, guild, "?with_localizations=true");

    public static RestRequest OverwriteCommands(string application, string? guild) =>
        Commands(HttpMethod.Put, application, guild, "");

    public static RestRequest Callback(string interaction, string token) =>
        new(HttpMethod.Post, "/interactions/{id}/{token}/callback", $"/interactions/{Escape(interaction)}/{Escape(token)}/callback")
        {
            IsAuthorized = false,
        };

    public static RestRequest EditOriginal(string application, string token) => Original(HttpMethod.Patch, application, token);

    public static RestRequest DeleteOriginal(string application, string token) => Original(HttpMethod.Delete, application, token);

    private static RestRequest Original(HttpMethod method, string application, string token) =>
        new(method, "/webhooks/{application}/{token}/messages/@original", $"/webhooks/{Escape(application)}/{Escape(token)}/messages/@original")
        {
            IsAuthorized = false,
        };

    private static RestRequest Commands(HttpMethod method, string application, string? guild, string query) => guild is null
        ? new RestRequest(method, "/applications/{application}/commands", $"/applications/{Escape(application)}/commands{query}") { MajorId = application }
        : new RestRequest(
            method,
            "/applications/{application}/guilds/{guild}/commands",
            $"/applications/{Escape(application)}/guilds/{Escape(guild)}/commands{query}")
        { MajorId = guild };

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
