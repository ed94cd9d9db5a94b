using System.Text.Json.Nodes;
using ChatBot.Architecture;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.Support.Payloads;

namespace ChatBot.Discord.Payloads;

/// <summary>Discord's own description of its API, where a copy stands beside the checkout.</summary>
internal static class DiscordOpenApi
{
    private static readonly string File = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(SourceFolder.Path, "../../shared/platform-specs/discord-openapi.json"));

    private static readonly Dictionary<string, string> Paths = new()
    {
        [Routes.Callback] = "/interactions/{interaction_id}/{interaction_token}/callback",
        [Routes.FollowUp] = "/webhooks/{webhook_id}/{webhook_token}",
        [Routes.Edit] = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
        [Routes.Commands] = "/applications/{application_id}/commands",
        [Routes.PutCommands] = "/applications/{application_id}/commands",
        [Routes.GuildCommands] = "/applications/{application_id}/guilds/{guild_id}/commands",
        [Routes.PutGuildCommands] = "/applications/{application_id}/guilds/{guild_id}/commands",
        [Routes.GatewayBot] = "/gateway/bot",
        [Routes.Application] = "/applications/@me",
    };

    private static readonly Lazy<JsonNode?> Document = new(() => IsAtHand ? JsonNode.Parse(System.IO.File.ReadAllText(File)) : null);

    /// <summary>Whether there is a copy.</summary>
    public static bool IsAtHand => System.IO.File.Exists(File);

    /// <summary>What of the bot's bodies is not as described; nothing where there is no copy.</summary>
    public static IReadOnlyList<string> ErrorsOfBot(Recording recording) => Errors(
        recording, r => r.Body, operation => operation["requestBody"]?["content"]?["application/json"]?["schema"]);

    /// <summary>What of the fake's answers is not as described.</summary>
    public static IReadOnlyList<string> ErrorsOfFake(Recording recording) => Errors(
        recording, r => r.Status == 200 ? r.Answer : null, operation => operation["responses"]?["200"]?["content"]?["application/json"]?["schema"]);

    private static List<string> Errors(Recording recording, Func<Requested, JsonNode?> body, Func<JsonNode, JsonNode?> schemaOf)
    {
        var errors = new List<string>();
        if (Document.Value is not { } document)
        {
            return errors;
        }

        var validator = new JsonSchema(document);
        var seen = new HashSet<string>();
        foreach (var request in recording.Of<Requested>())
        {
            if (body(request) is { } json && Paths.TryGetValue(request.Operation, out var path) && seen.Add(request.Operation + json.ToJsonString()))
            {
                var method = request.Operation[..request.Operation.IndexOf(' ', StringComparison.Ordinal)].ToLowerInvariant();
                var schema = schemaOf(document["paths"]![path]![method]!) ?? throw new InvalidOperationException($"No schema for {request.Operation}.");
                errors.AddRange(validator.Errors(schema, json).Select(e => $"{request.Operation} {e}"));
            }
        }

        return errors;
    }
}
