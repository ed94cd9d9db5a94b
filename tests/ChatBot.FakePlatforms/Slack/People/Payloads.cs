using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Views;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.People;

/// <summary>What the app is told of a person's deeds, complete as Slack tells it.</summary>
internal sealed class Payloads(FakeSlackOptions options, SlackIds ids)
{
    // Deprecated, still sent, and proves nothing: https://docs.slack.dev/authentication/verifying-requests-from-slack.
    private const string VerificationToken = "legacy-and-to-be-ignored";

    /// <summary>https://docs.slack.dev/interactivity/implementing-slash-commands.</summary>
    public JsonObject Slash(Person person, string command, string text, string responseUrl, string triggerId)
    {
        var payload = new JsonObject
        {
            ["token"] = VerificationToken,
            ["team_id"] = person.Workspace.TeamId,
            ["team_domain"] = person.Workspace.Domain,
            ["channel_id"] = person.Channel.Id,
            ["channel_name"] = person.Channel.Name,
            ["user_id"] = person.Id,
            ["user_name"] = person.Name,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = options.AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] = responseUrl,
            ["trigger_id"] = triggerId,
        };
        if (person.Workspace.EnterpriseId is { } enterprise)
        {
            payload["enterprise_id"] = enterprise;
            payload["enterprise_name"] = "Example Organisation";
        }

        return payload;
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/block_actions-payload.</summary>
    public JsonObject Click(Person person, JsonObject button, string blockId, string triggerId)
    {
        var action = new JsonObject
        {
            ["action_id"] = button.Text("action_id"),
            ["block_id"] = blockId,
            ["text"] = button.At("text")?.DeepClone(),
            ["type"] = "button",
            ["action_ts"] = ids.Timestamp(),
        };
        foreach (var property in (string[])["value", "url"])
        {
            if (button.Text(property) is { } value)
            {
                action[property] = value;
            }
        }

        var payload = Interaction(person, "block_actions");
        payload["trigger_id"] = triggerId;
        payload["actions"] = new JsonArray(action);

        return payload;
    }

    /// <summary>Adds where a click was made. Of a message for one person the content is not told.</summary>
    public static void AddMessage(JsonObject payload, Channel channel, SlackMessage message, string responseUrl)
    {
        payload["container"] = Container(message);
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["response_url"] = responseUrl;
        if (!message.IsEphemeral)
        {
            payload["message"] = message.Json.DeepClone();
        }
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload#message_actions.</summary>
    public JsonObject MessageShortcut(Person person, string callbackId, SlackMessage message, string responseUrl, string triggerId)
    {
        var payload = Interaction(person, "message_action");
        payload.Remove("api_app_id");
        payload["callback_id"] = callbackId;
        payload["trigger_id"] = triggerId;
        payload["action_ts"] = ids.Timestamp();
        payload["message_ts"] = message.Ts;
        payload["response_url"] = responseUrl;
        payload["channel"] = new JsonObject { ["id"] = person.Channel.Id, ["name"] = person.Channel.Name };
        payload["message"] = message.Json.DeepClone();

        return payload;
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload#global.</summary>
    public JsonObject GlobalShortcut(Person person, string callbackId, string triggerId)
    {
        var payload = Interaction(person, "shortcut");
        payload.Remove("api_app_id");
        payload["callback_id"] = callbackId;
        payload["trigger_id"] = triggerId;
        payload["action_ts"] = ids.Timestamp();

        return payload;
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.</summary>
    public JsonObject View(Person person, string type, SlackView view)
    {
        var payload = Interaction(person, type);
        payload["view"] = view.Json.DeepClone();

        return payload;
    }

    /// <summary>https://docs.slack.dev/apis/events-api#event-type-structure.</summary>
    public JsonObject Event(Workspace workspace, string id, JsonObject inner) => new()
    {
        ["token"] = VerificationToken,
        ["team_id"] = workspace.TeamId,
        ["context_team_id"] = workspace.TeamId,
        ["context_enterprise_id"] = workspace.EnterpriseId,
        ["api_app_id"] = options.AppId,
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = id,
        ["event_time"] = options.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = workspace.EnterpriseId,
            ["team_id"] = workspace.TeamId,
            ["user_id"] = workspace.BotUserId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
        ["event_context"] = ids.Secret(),
    };

    /// <summary>https://docs.slack.dev/reference/events/app_rate_limited.</summary>
    public JsonObject RateLimit(Workspace workspace) => new()
    {
        ["token"] = VerificationToken,
        ["type"] = "app_rate_limited",
        ["team_id"] = workspace.TeamId,
        ["minute_rate_limited"] = options.Clock.GetUtcNow().ToUnixTimeSeconds() / 60 * 60,
        ["api_app_id"] = options.AppId,
    };

    private JsonObject Interaction(Person person, string type) => new()
    {
        ["type"] = type,
        ["user"] = person.User(),
        ["api_app_id"] = options.AppId,
        ["token"] = VerificationToken,
        ["team"] = person.Workspace.ToJson(),
        ["enterprise"] = person.Workspace.EnterpriseId is { } id ? new JsonObject { ["id"] = id, ["name"] = "Example Organisation" } : null,
        ["is_enterprise_install"] = false,
    };

    private static JsonObject Container(SlackMessage message)
    {
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = message.IsEphemeral,
        };
        if (message.ThreadTs is { } thread)
        {
            container["thread_ts"] = thread;
        }

        return container;
    }
}
