using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.Rules;
using ChatBot.FakePlatforms.Slack.Views;

namespace ChatBot.FakePlatforms.Slack.People;

/// <summary>Makes of what a person does what the app is told. What is done with modals is in <see cref="ModalDeeds"/>.</summary>
internal sealed class Deeds(
    SlackIds ids, Payloads payloads, Messages messages, Channels channels, ResponseUrls urls, Triggers triggers, ViewStore views,
    EventTeller events, DeliveryDesk desk, Recording recording)
{
    private readonly CommandAnswers _answers = new(messages, recording);

    /// <summary>What is done with modals.</summary>
    public ModalDeeds Modals { get; } = new(ids, payloads, triggers, views, desk, recording);

    public Asked Slash(Person person, string command, string text)
    {
        var id = ids.Next("Cmd");
        var url = urls.Make("commands", id, person.Workspace, person.Channel.Id, person.Id);
        var payload = payloads.Slash(person, command, text, url, triggers.Make(id, person.Id));
        var delivery = new Delivery(id, DeliveryKind.Command, payload, answer => _answers.Show(id, person, answer)) { TakesPayload = true };
        desk.Send(delivery);

        return AskedBy(person, $"{command} {text}", delivery);
    }

    public Asked Write(Person person, string text, string? thread)
    {
        var message = messages.FromPerson(person.Workspace, person.Id, person.Channel.Id, text, thread);

        // In direct messages a mention is a message like any other.
        var isMention = person.Channel.DirectWith is null && text.Contains($"<@{person.Workspace.BotUserId}>", StringComparison.Ordinal);
        var mention = isMention ? events.TellOfMention(person.Workspace, person.Channel, message) : null;
        var heard = events.TellOfMessage(person.Workspace, person.Channel, message);

        return AskedBy(person, text, mention ?? heard, message);
    }

    public Asked Click(Person person, SlackMessage message, JsonObject button, string blockId)
    {
        var id = ids.Next("Act");
        var payload = payloads.Click(person, button, blockId, triggers.Make(id, person.Id));
        var url = urls.Make("actions", id, person.Workspace, message.Channel, person.Id, message);
        Payloads.AddMessage(payload, channels.Find(message.Channel)!, message, url);

        return Interact(person, $"a click on '{button.At("text").Text("text")}'", id, payload);
    }

    public Asked Click(Person person, SlackView view, string label)
    {
        var id = ids.Next("Act");
        var block = view.Blocks.First(b => ButtonOf(b, label) is not null);
        var payload = payloads.Click(person, ButtonOf(block, label)!, block.Text("block_id") ?? "", triggers.Make(id, person.Id));
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = view.Json.DeepClone();

        return Interact(person, $"a click on '{label}'", id, payload);
    }

    public Asked MessageShortcut(Person person, string callbackId, SlackMessage message)
    {
        var id = ids.Next("Act");
        var url = urls.Make("app", id, person.Workspace, message.Channel, person.Id);
        var payload = payloads.MessageShortcut(person, callbackId, message, url, triggers.Make(id, person.Id));

        return Interact(person, $"shortcut {callbackId}", id, payload);
    }

    public Asked GlobalShortcut(Person person, string callbackId)
    {
        var id = ids.Next("Act");
        return Interact(person, $"shortcut {callbackId}", id, payloads.GlobalShortcut(person, callbackId, triggers.Make(id, person.Id)));
    }

    public Asked OpenHome(Person person, string tab)
    {
        var inner = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = person.Id,
            ["channel"] = channels.DirectWith(person.Id).Id,
            ["tab"] = tab,
        };
        if (views.Home(person.Id) is { } home && tab == "home")
        {
            inner["view"] = home.Json.DeepClone();
        }

        return AskedBy(person, $"opening {tab}", events.Tell(person.Workspace, "app_home_opened", inner));
    }

    public Asked OpenAssistant(Person person)
    {
        var direct = channels.DirectWith(person.Id);
        var root = messages.FromBot(person.Workspace, new JsonObject { ["text"] = "New Assistant Thread" }, direct.Id, onlyFor: null);
        var inner = new JsonObject
        {
            ["type"] = "assistant_thread_started",
            ["assistant_thread"] = new JsonObject
            {
                ["user_id"] = person.Id,
                ["context"] = new JsonObject
                {
                    ["channel_id"] = person.Channel.Id,
                    ["team_id"] = person.Workspace.TeamId,
                    ["enterprise_id"] = person.Workspace.EnterpriseId,
                },
                ["channel_id"] = direct.Id,
                ["thread_ts"] = root.Ts,
            },
        };

        return AskedBy(person, "opening the assistant", events.Tell(person.Workspace, "assistant_thread_started", inner), root);
    }

    private Asked Interact(Person person, string what, string id, JsonObject payload)
    {
        var delivery = new Delivery(id, DeliveryKind.Interaction, payload, Delivery.TakeNothing);
        desk.Send(delivery);

        return AskedBy(person, what, delivery);
    }

    private Asked AskedBy(Person person, string what, Delivery? delivery, SlackMessage? message = null) =>
        new(delivery?.AskedId ?? ids.Next("Ev"), what, person, recording) { Delivery = delivery, Message = message };

    private static JsonObject? ButtonOf(JsonObject block, string label) =>
        BlockText.ElementsOf(block).FirstOrDefault(e => e.Text("type") == "button" && e.At("text").Text("text") == label);
}
