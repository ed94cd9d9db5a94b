using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.Deliveries;

/// <summary>Tells the app of the events that it subscribed to: https://docs.slack.dev/apis/events-api.</summary>
internal sealed class EventTeller(FakeSlackOptions options, SlackIds ids, Payloads payloads, DeliveryDesk desk)
{
    /// <summary>Tells of one; null if the app did not subscribe to it.</summary>
    public Delivery? Tell(Workspace workspace, string subscription, JsonObject inner)
    {
        if (!options.Events.Contains(subscription))
        {
            return null;
        }

        inner["event_ts"] ??= ids.Timestamp();
        var id = ids.Next("Ev");
        return Send(id, payloads.Event(workspace, id, inner));
    }

    /// <summary>Tells of a message, a person's or the bot's own, where the bot is.</summary>
    public Delivery? TellOfMessage(Workspace workspace, Channel channel, SlackMessage message) =>
        channel.HasBot ? Tell(workspace, SubscriptionTo(channel), InChannel(channel, message, "message")) : null;

    /// <summary>Tells that the bot was mentioned where it is.</summary>
    public Delivery? TellOfMention(Workspace workspace, Channel channel, SlackMessage message) =>
        channel.HasBot ? Tell(workspace, "app_mention", InChannel(channel, message, "app_mention")) : null;

    /// <summary>Tells that a message was changed or deleted, in an event of its own kind that holds the message.</summary>
    public void TellOfChange(Workspace workspace, Channel channel, SlackMessage before, SlackMessage? after)
    {
        var inner = new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = after is null ? "message_deleted" : "message_changed",
            ["hidden"] = true,
            ["channel"] = channel.Id,
            ["ts"] = ids.Timestamp(),
            ["channel_type"] = TypeOf(channel),
            ["previous_message"] = before.Json.DeepClone(),
            [after is null ? "deleted_ts" : "message"] = after is null ? before.Ts : after.Json.DeepClone(),
        };
        Tell(workspace, SubscriptionTo(channel), inner);
    }

    /// <summary>Tells that there were more events in a minute than Slack tells of: the one payload without an event in it.</summary>
    public Delivery TellOfRateLimit(Workspace workspace) => Send(ids.Next("Ev"), payloads.RateLimit(workspace));

    private Delivery Send(string id, JsonObject payload)
    {
        var delivery = new Delivery(id, DeliveryKind.Event, payload, Delivery.TakeNothing);
        desk.Send(delivery);

        return delivery;
    }

    private JsonObject InChannel(Channel channel, SlackMessage message, string type)
    {
        var inner = message.Json.DeepClone().AsObject();
        inner["type"] = type;
        inner["channel"] = channel.Id;
        inner["event_ts"] = message.Ts;
        if (type == "message")
        {
            inner["channel_type"] = TypeOf(channel);
        }

        if (!message.IsByBot)
        {
            var blocks = RichText(message.Fallback);
            BlockIds.Fill(blocks, ids);
            inner["blocks"] = blocks;
        }

        return inner;
    }

    private static string TypeOf(Channel channel) => channel.DirectWith is null ? "channel" : "im";

    private static string SubscriptionTo(Channel channel) => channel.DirectWith is null ? "message.channels" : "message.im";

    // As Slack's own client writes what is typed.
    private static JsonArray RichText(string text) =>
    [
        new JsonObject
        {
            ["type"] = "rich_text",
            ["elements"] = new JsonArray(new JsonObject
            {
                ["type"] = "rich_text_section",
                ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
            }),
        },
    ];
}
