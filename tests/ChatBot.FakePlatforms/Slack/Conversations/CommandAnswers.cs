using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.Rules;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>Shows the message that comes with the acknowledgement of a command: https://docs.slack.dev/interactivity/implementing-slash-commands#responding_immediate_response.</summary>
internal sealed class CommandAnswers(Messages messages, Recording recording)
{
    /// <returns>What is wrong with it; null if all is well.</returns>
    public string? Show(string id, Person person, JsonNode? answer)
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
}
