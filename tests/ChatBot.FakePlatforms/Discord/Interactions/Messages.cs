using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rules;

namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>The bot's messages, as Discord keeps and returns them.</summary>
internal sealed class Messages(FakeDiscordOptions options, Snowflakes ids)
{
    private const int ApplicationCommandReply = 20;

    // What an edit replaces when it names it, and leaves alone when it does not.
    private static readonly string[] Editable = ["content", "embeds", "components", "attachments"];

    private readonly ConcurrentDictionary<string, ReplyMessage> _messages = new();

    public ReplyMessage? Find(string? id) => id is not null && _messages.TryGetValue(id, out var message) ? message : null;

    public bool Remove(string id) => _messages.TryRemove(id, out _);

    public ReplyMessage Create(JsonObject body, long flags, string channelId)
    {
        var id = ids.Next();
        var message = new JsonObject
        {
            ["id"] = id,
            ["channel_id"] = channelId,
            ["type"] = ApplicationCommandReply,
            ["author"] = Wire.BotUser(options),
            ["content"] = body.Text("content")?.Trim() ?? "",
            ["timestamp"] = Wire.Timestamp(options.Clock),
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = Embeds(body),
            ["components"] = Components(body),
            ["pinned"] = false,
            ["flags"] = flags,
            ["webhook_id"] = options.ApplicationId,
            ["application_id"] = options.ApplicationId,
        };

        return _messages[id] = new ReplyMessage(id, Read(message));
    }

    public ReplyMessage Edit(ReplyMessage before, JsonObject body)
    {
        var after = before.Json.DeepClone().AsObject();
        foreach (var property in Editable.Where(body.ContainsKey))
        {
            after[property] = property switch
            {
                "content" => body.Text("content")?.Trim() ?? "",
                "embeds" => Embeds(body),
                "components" => Components(body),
                _ => body[property]?.DeepClone() ?? new JsonArray(),
            };
        }

        // Visibility was fixed when the message was made; of the rest an edit sets what it names.
        var fixedFlags = before.Json.Number("flags") & MessageFlags.Ephemeral;
        var otherFlags = (body.Number("flags") ?? before.Json.Number("flags")) & ~(MessageFlags.Loading | MessageFlags.Ephemeral);
        after["flags"] = fixedFlags | otherFlags;
        after["edited_timestamp"] = Wire.Timestamp(options.Clock);

        return _messages[before.Id] = before with { Json = Read(after) };
    }

    // Read back, so that numbers compare and convert as those of a client do.
    private static JsonObject Read(JsonObject built) => JsonNode.Parse(built.ToJsonString())!.AsObject();

    private static JsonArray Embeds(JsonObject body)
    {
        var embeds = body.At("embeds")?.DeepClone() as JsonArray ?? [];
        foreach (var embed in embeds.OfType<JsonObject>())
        {
            embed["type"] = "rich";
        }

        return embeds;
    }

    private static JsonArray Components(JsonObject body)
    {
        var components = body.At("components")?.DeepClone() as JsonArray ?? [];
        foreach (var (number, component) in components.OfType<JsonObject>().SelectMany(LayoutRules.WithDescendants).Index())
        {
            component["id"] ??= JsonSerializer.SerializeToNode(number + 1);
        }

        return components;
    }
}
