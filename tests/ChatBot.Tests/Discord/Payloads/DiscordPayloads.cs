using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.Support.Payloads;

namespace ChatBot.Discord.Payloads;

/// <summary>What of the wire is of which type of discord-api-types.</summary>
internal static class DiscordPayloads
{
    private static readonly Dictionary<string, string> Bodies = new()
    {
        [Routes.Callback] = "APIInteractionResponse",
        [Routes.FollowUp] = "RESTPostAPIWebhookWithTokenJSONBody",
        [Routes.Edit] = "RESTPatchAPIWebhookWithTokenMessageJSONBody",
        [Routes.PutCommands] = "RESTPutAPIApplicationCommandsJSONBody",
        [Routes.PutGuildCommands] = "RESTPutAPIApplicationCommandsJSONBody",
    };

    private static readonly Dictionary<int, string> Frames = new()
    {
        [1] = "GatewayHeartbeatData",
        [2] = "GatewayIdentifyData",
        [6] = "GatewayResumeData",
    };

    private static readonly Dictionary<string, string> Events = new()
    {
        ["READY"] = "GatewayReadyDispatchData",
        ["INTERACTION_CREATE"] = "APIInteraction",
    };

    /// <summary>What the bot sent.</summary>
    public static IEnumerable<Payload> SentByBot(Recording recording) => recording.Events.Select(e => e switch
    {
        Requested { Body: { } body } request when Bodies.TryGetValue(request.Operation, out var type) => new Payload(type, body),
        Received { Data: { } data } frame when Frames.TryGetValue(frame.Op, out var type) => new Payload(type, data),
        _ => null,
    }).OfType<Payload>();

    /// <summary>What the fake sent.</summary>
    public static IEnumerable<Payload> SentByFake(Recording recording) => recording.Events.Select(e => e switch
    {
        Sent { Data: { } data, Event: { } name } when Events.TryGetValue(name, out var type) => new Payload(type, WithoutNewFields(data)),
        Requested { Operation: Routes.FollowUp or Routes.Edit, Status: 200, Answer: { } message } => new Payload("APIMessage", message),
        Requested { Operation: Routes.GatewayBot, Status: 200, Answer: { } answer } => new Payload("APIGatewayBotInfo", answer),
        Requested { Operation: Routes.PutCommands or Routes.Commands, Status: 200, Answer: { } answer } => new Payload("APIApplicationCommand[]", answer),
        _ => null,
    }).OfType<Payload>();

    // Sent by Discord, but not, or not yet, in the types.
    private static JsonNode WithoutNewFields(JsonNode data)
    {
        var known = data.DeepClone();
        (known as JsonObject)?.Remove("_trace");
        (known["channel"] as JsonObject)?.Remove("permissions");
        if (known["data"] is JsonObject component && component.ContainsKey("custom_id"))
        {
            component.Remove("id");
        }

        return known;
    }
}
