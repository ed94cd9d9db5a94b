using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.Rules;
using ChatBot.FakePlatforms.Slack.Views;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.People;

/// <summary>Makes of what a person does what the app is told, and of the app's acknowledgement what the person sees.</summary>
internal sealed class Deeds(
    FakeSlackOptions options, SlackIds ids, Messages messages, Channels channels, ResponseUrls urls, Triggers triggers, ViewStore views,
    DeliveryDesk desk, Recording recording)
{
    private readonly Payloads _payloads = new(options, ids);

    public Asked Slash(Person person, string command, string text)
    {
        var id = ids.Next("Cmd");
        var url = urls.Make("commands", id, person.Workspace, person.Channel.Id, person.Id);
        var payload = _payloads.Slash(person, command, text, url, triggers.Make(id, person.Id));

        return Send(person, $"{command} {text}", new Delivery(id, DeliveryKind.Command, payload, TakeMessage) { TakesPayload = true });

        string? TakeMessage(JsonNode? answer) => ShowAcknowledgement(id, person, answer);
    }

    public Asked Write(Person person, string text, string? thread)
    {
        var message = messages.FromPerson(person.Workspace, person.Id, person.Channel.Id, text, thread);
        var mentions = text.Contains($"<@{person.Workspace.BotUserId}>", StringComparison.Ordinal);
        var isDirect = person.Channel.DirectWith is not null;
        Delivery? told = null;
        if (mentions && !isDirect && person.Channel.HasBot)
        {
            told = SendEvent(person.Workspace, "app_mention", EventOf(message, "app_mention", person));
        }

        if (isDirect || person.Channel.HasBot)
        {
            var heard = SendEvent(person.Workspace, isDirect ? "message.im" : "message.channels", EventOf(message, "message", person));
            told ??= heard;
        }

        return new Asked(told?.AskedId ?? ids.Next("Ev"), text, person, recording) { Message = message, Delivery = told };
    }

    public Asked Click(Person person, SlackMessage message, JsonObject button, string blockId)
    {
        var id = ids.Next("Act");
        var payload = _payloads.Click(person, button, blockId, triggers.Make(id, person.Id));
        var url = urls.Make("actions", id, person.Workspace, message.Channel, person.Id, message);
        Payloads.AddMessage(payload, channels.Find(message.Channel)!, message, url);

        return Send(person, $"a click on '{button.At("text").Text("text")}'", new Delivery(id, DeliveryKind.Interaction, payload, Delivery.TakeNothing));
    }

    public Asked Click(Person person, SlackView view, string label)
    {
        var id = ids.Next("Act");
        var block = view.Blocks.First(b => ButtonOf(b, label) is not null);
        var payload = _payloads.Click(person, ButtonOf(block, label)!, block.Text("block_id") ?? "", triggers.Make(id, person.Id));
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = view.Json.DeepClone();

        return Send(person, $"a click on '{label}'", new Delivery(id, DeliveryKind.Interaction, payload, Delivery.TakeNothing));
    }

    public Asked MessageShortcut(Person person, string callbackId, SlackMessage message)
    {
        var id = ids.Next("Act");
        var url = urls.Make("app", id, person.Workspace, message.Channel, person.Id);
        var payload = _payloads.MessageShortcut(person, callbackId, message, url, triggers.Make(id, person.Id));

        return Send(person, $"shortcut {callbackId}", new Delivery(id, DeliveryKind.Interaction, payload, Delivery.TakeNothing));
    }

    public Asked GlobalShortcut(Person person, string callbackId)
    {
        var id = ids.Next("Act");
        var payload = _payloads.GlobalShortcut(person, callbackId, triggers.Make(id, person.Id));

        return Send(person, $"shortcut {callbackId}", new Delivery(id, DeliveryKind.Interaction, payload, Delivery.TakeNothing));
    }

    public Asked Submit(Person person, SlackView view, IReadOnlyList<(string ActionId, string Typed)> typed)
    {
        var id = ids.Next("Act");
        var payload = _payloads.View(person, "view_submission", view);
        payload["trigger_id"] = triggers.Make(id, person.Id);
        payload["response_urls"] = new JsonArray();
        Fill(payload["view"]!.AsObject(), typed);

        return Send(person, $"view {view.CallbackId}", new Delivery(id, DeliveryKind.Interaction, payload, TakeResponse) { TakesPayload = true });

        string? TakeResponse(JsonNode? answer) => Respond(id, person, view, answer);
    }

    public Asked Close(Person person, SlackView view)
    {
        var id = ids.Next("Act");
        views.Close(view);
        var asked = new Asked(id, $"closing view {view.CallbackId}", person, recording);
        if (view.Json.Flag("notify_on_close"))
        {
            var payload = _payloads.View(person, "view_closed", view);
            payload["is_cleared"] = false;
            desk.Send(new Delivery(id, DeliveryKind.Interaction, payload, Delivery.TakeNothing));
        }

        return asked;
    }

    public Asked OpenHome(Person person, string tab)
    {
        var inner = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = person.Id,
            ["channel"] = channels.DirectWith(person.Id).Id,
            ["tab"] = tab,
            ["event_ts"] = ids.Timestamp(),
        };
        if (views.Home(person.Id) is { } home && tab == "home")
        {
            inner["view"] = home.Json.DeepClone();
        }

        return AskedBy(person, $"opening {tab}", SendEvent(person.Workspace, "app_home_opened", inner), message: null);
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
                ["context"] = new JsonObject { ["channel_id"] = person.Channel.Id, ["team_id"] = person.Workspace.TeamId, ["enterprise_id"] = person.Workspace.EnterpriseId },
                ["channel_id"] = direct.Id,
                ["thread_ts"] = root.Ts,
            },
            ["event_ts"] = ids.Timestamp(),
        };

        return AskedBy(person, "opening the assistant", SendEvent(person.Workspace, "assistant_thread_started", inner), root);
    }

    /// <summary>Tells the app something that it subscribed to; nothing if it did not.</summary>
    public Delivery? SendEvent(Workspace workspace, string subscription, JsonObject inner)
    {
        if (!options.Events.Contains(subscription))
        {
            return null;
        }

        var id = ids.Next("Ev");
        var delivery = new Delivery(id, DeliveryKind.Event, _payloads.Event(workspace, id, inner), Delivery.TakeNothing);
        desk.Send(delivery);

        return delivery;
    }

    private Asked Send(Person person, string what, Delivery delivery)
    {
        desk.Send(delivery);
        return AskedBy(person, what, delivery, message: null);
    }

    private Asked AskedBy(Person person, string what, Delivery? delivery, SlackMessage? message) =>
        new(delivery?.AskedId ?? ids.Next("Ev"), what, person, recording) { Delivery = delivery, Message = message };

    // https://docs.slack.dev/interactivity/implementing-slash-commands#responding_immediate_response.
    private string? ShowAcknowledgement(string id, Person person, JsonNode? answer)
    {
        if (answer is null or JsonObject { Count: 0 })
        {
            return null;
        }

        var body = answer as JsonObject ?? new JsonObject { ["text"] = (answer as JsonValue).AsText() };
        if (body is { Count: 1 } && body.Text("response_type") == "in_channel")
        {
            return null;
        }

        ResponseRules.Check(body, hasOriginal: false, recording);
        if (MessageRules.Refusal(body, isThroughResponseUrl: true) is { } refusal)
        {
            return $"brings a message that is refused with {refusal.Body.Text("error")}: {refusal.Violation}";
        }

        var onlyFor = body.Text("response_type") == "in_channel" ? null : person.Id;
        recording.Add(new Shown(messages.FromBot(person.Workspace, body, person.Channel.Id, onlyFor), id));

        return null;
    }

    // https://docs.slack.dev/surfaces/modals#updating_response.
    private string? Respond(string id, Person person, SlackView view, JsonNode? answer)
    {
        switch (answer.Text("response_action"))
        {
            case null when answer is null or JsonObject { Count: 0 }:
            case "clear":
                views.Close(view);
                recording.Add(new ViewClosed(view.Id, id));
                return null;
            case "errors" when answer.At("errors") is JsonObject { Count: > 0 } errors:
                recording.Add(new ViewRefused(view.Id, id, errors.DeepClone()));
                return errors.Select(e => e.Key).FirstOrDefault(e => view.Blocks.All(b => b.Text("block_id") != e)) is { } stray
                    ? $"has an error for the block '{stray}', which the view has not"
                    : null;
            case "update" or "push" when answer.At("view") is JsonObject next:
                var wrong = ViewRules.Check(next, "modal");
                var shown = answer.Text("response_action") == "update"
                    ? views.Replace(person.Workspace, view, next)
                    : views.Create(person.Workspace, person.Id, next, view);
                recording.Add(new ViewShown(shown, id));
                return wrong.Any ? $"brings a view with errors: {string.Join("; ", wrong.Lines)}" : null;
            default:
                return $"brings {answer.ToCompactJson()}, which answers no view";
        }
    }

    private JsonObject EventOf(SlackMessage message, string type, Person person)
    {
        var inner = message.Json.DeepClone().AsObject();
        inner["type"] = type;
        inner["channel"] = person.Channel.Id;
        inner["event_ts"] = message.Ts;
        inner["blocks"] = RichText(message.Json.Text("text") ?? "");
        if (type == "message")
        {
            inner["channel_type"] = person.Channel.DirectWith is null ? "channel" : "im";
        }

        BlockIds.Fill(inner["blocks"]!.AsArray(), ids);
        return inner;
    }

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

    private static JsonObject? ButtonOf(JsonObject block, string label) =>
        BlockText.ElementsOf(block).FirstOrDefault(e => e.Text("type") == "button" && e.At("text").Text("text") == label);

    private static void Fill(JsonObject view, IReadOnlyList<(string ActionId, string Typed)> typed)
    {
        var values = view["state"]!["values"]!.AsObject();
        foreach (var block in view.Objects("blocks").Where(b => b.Text("type") == "input"))
        {
            var element = block.At("element");
            var action = element.Text("action_id") ?? "";
            values[block.Text("block_id") ?? ""] = new JsonObject
            {
                [action] = new JsonObject
                {
                    ["type"] = element.Text("type"),
                    ["value"] = typed.FirstOrDefault(t => t.ActionId == action).Typed,
                },
            };
        }
    }
}
