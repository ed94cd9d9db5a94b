using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.Rules;
using ChatBot.FakePlatforms.Slack.Views;

namespace ChatBot.FakePlatforms.Slack.People;

/// <summary>What a person does with an open modal, and what becomes of the modal by the app's acknowledgement.</summary>
internal sealed class ModalDeeds(SlackIds ids, Payloads payloads, Triggers triggers, ViewStore views, DeliveryDesk desk, Recording recording)
{
    public Asked Submit(Person person, SlackView view, IReadOnlyList<(string ActionId, string Typed)> typed)
    {
        var id = ids.Next("Act");
        var payload = payloads.View(person, "view_submission", view);
        payload["trigger_id"] = triggers.Make(id, person.Id);
        payload["response_urls"] = new JsonArray();
        Fill(payload["view"]!.AsObject(), typed);

        var delivery = new Delivery(id, DeliveryKind.Interaction, payload, TakeResponse) { TakesPayload = true };
        desk.Send(delivery);

        return new Asked(id, $"view {view.CallbackId}", person, recording) { Delivery = delivery };

        string? TakeResponse(JsonNode? answer) => Respond(id, person, view, answer);
    }

    public Asked Close(Person person, SlackView view)
    {
        var id = ids.Next("Act");
        views.Close(view);
        var asked = new Asked(id, $"closing view {view.CallbackId}", person, recording);
        if (view.Json.Flag("notify_on_close"))
        {
            var payload = payloads.View(person, "view_closed", view);
            payload["is_cleared"] = false;
            desk.Send(new Delivery(id, DeliveryKind.Interaction, payload, Delivery.TakeNothing));
        }

        return asked;
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
