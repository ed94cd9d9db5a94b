using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Interactions;

namespace ChatBot.FakePlatforms.Discord.People;

/// <summary>Builds interactions with every field that Discord documents as always there: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object.</summary>
internal sealed class InteractionPayload(FakeDiscordOptions options, Snowflakes ids)
{
    private const string AllPermissions = "2251799813685247";
    private const long AttachmentBytes = 10_485_760;

    private int _made;

    public Interaction Of(InteractionKind kind, Person person, JsonObject? data, ReplyMessage? source = null)
    {
        var id = ids.Next();
        var token = NewToken(id);
        var payload = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = options.ApplicationId,
            ["type"] = (int)kind,
            ["token"] = token,
            ["version"] = 1,
            ["channel_id"] = person.ChannelId,
            ["channel"] = Channel(person),
            ["app_permissions"] = AllPermissions,
            ["locale"] = person.Locale,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(person),
            ["context"] = (int)person.Place,
            ["attachment_size_limit"] = AttachmentBytes,
        };
        if (data is not null)
        {
            payload["data"] = data;
        }

        if (source is not null)
        {
            payload["message"] = source.Json.DeepClone();
        }

        AddPerson(payload, person);

        return new Interaction(id, token, kind, JsonNode.Parse(payload.ToJsonString())!.AsObject()) { Source = source };
    }

    /// <summary>The PING that tests an endpoint.</summary>
    public Interaction Ping()
    {
        var id = ids.Next();
        var token = NewToken(id);
        var payload = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = options.ApplicationId,
            ["type"] = (int)InteractionKind.Ping,
            ["token"] = token,
            ["version"] = 1,
            ["user"] = Wire.User("1100000000000000009", "owner", "Owner"),
            ["entitlements"] = new JsonArray(),
        };

        return new Interaction(id, token, InteractionKind.Ping, JsonNode.Parse(payload.ToJsonString())!.AsObject());
    }

    /// <summary>A message of some person, as a message command finds it under <c>resolved</c>.</summary>
    public JsonObject PersonsMessage(Person author, string content) => new()
    {
        ["id"] = ids.Next(),
        ["channel_id"] = author.ChannelId,
        ["type"] = 0,
        ["author"] = author.User(),
        ["content"] = content,
        ["timestamp"] = Wire.Timestamp(options.Clock),
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["pinned"] = false,
        ["flags"] = 0,
    };

    // As long as Discord's, and with the prefix by which one can be found in a log.
    private string NewToken(string id) => string.Create(
        CultureInfo.InvariantCulture, $"aW50ZXJhY3Rpb246{id}Tk{Interlocked.Increment(ref _made):x8}{new string('q', 120)}");

    private void AddPerson(JsonObject payload, Person person)
    {
        if (person.Place != Place.Guild)
        {
            payload["user"] = person.User();
            return;
        }

        payload["guild_id"] = options.GuildId;
        payload["guild_locale"] = "en-US";
        payload["guild"] = new JsonObject { ["id"] = options.GuildId, ["locale"] = "en-US", ["features"] = new JsonArray() };
        payload["member"] = new JsonObject
        {
            ["user"] = person.User(),
            ["nick"] = null,
            ["avatar"] = null,
            ["banner"] = null,
            ["roles"] = new JsonArray(),
            ["joined_at"] = "2025-01-02T03:04:05.678000+00:00",
            ["premium_since"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["pending"] = false,
            ["flags"] = 0,
            ["communication_disabled_until"] = null,
            ["permissions"] = AllPermissions,
        };
    }

    private JsonObject Channel(Person person)
    {
        var channel = new JsonObject
        {
            ["id"] = person.ChannelId,
            ["type"] = person.Place == Place.Guild ? 0 : 1,
            ["permissions"] = AllPermissions,
            ["last_message_id"] = null,
            ["flags"] = 0,
        };
        if (person.Place == Place.Guild)
        {
            channel["name"] = "general";
            channel["guild_id"] = options.GuildId;
            channel["position"] = 0;
            channel["parent_id"] = null;
            channel["topic"] = null;
            channel["nsfw"] = false;
            channel["rate_limit_per_user"] = 0;
        }

        return channel;
    }

    private JsonObject Owners(Person person)
    {
        if (!options.IsInstalledOnGuild || person.Place == Place.PrivateChannel)
        {
            return new JsonObject { ["1"] = person.Id };
        }

        return new JsonObject { ["0"] = person.Place == Place.Guild ? options.GuildId : "0" };
    }
}
