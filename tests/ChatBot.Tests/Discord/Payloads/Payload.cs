using System.Text;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.Discord.Payloads;

/// <summary>JSON that went over the wire, and the type of discord-api-types that it must be.</summary>
internal sealed record Payload(string Type, JsonNode Json)
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

    /// <summary>The payload with every text blanked: what was checked once need not be checked again.</summary>
    public string Shape()
    {
        var shape = new StringBuilder(Type);
        Append(shape, Json);

        return shape.ToString();
    }

    private static void Append(StringBuilder shape, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var (key, value) in parent.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    shape.Append('{').Append(key);
                    Append(shape, value);
                }

                shape.Append('}');
                break;
            case JsonArray list:
                shape.Append('[');
                foreach (var item in list)
                {
                    Append(shape, item);
                }

                shape.Append(']');
                break;
            default:
                var isText = node is JsonValue value1 && value1.GetValueKind() == System.Text.Json.JsonValueKind.String;
                shape.Append(isText ? "\"" : node?.ToJsonString() ?? "null");
                break;
        }
    }
}
