using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Deliveries;

namespace ChatBot.FakePlatforms.Slack.SocketMode;

/// <summary>A delivery on one socket: https://docs.slack.dev/apis/events-api/using-socket-mode#events.</summary>
internal sealed record Envelope(string Id, Delivery Delivery, int Connection, long SentAt)
{
    /// <summary>What comes of it.</summary>
    public TaskCompletionSource<Outcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["envelope_id"] = Id,
            ["payload"] = Delivery.Payload.DeepClone(),
            ["type"] = Delivery.Kind switch
            {
                DeliveryKind.Command => "slash_commands",
                DeliveryKind.Interaction => "interactive",
                _ => "events_api",
            },
            ["accepts_response_payload"] = Delivery.TakesPayload,
        };
        if (Delivery.Kind == DeliveryKind.Event)
        {
            json["retry_attempt"] = Delivery.Retry;
            json["retry_reason"] = Delivery.RetryReason ?? "";
        }

        return json;
    }
}
