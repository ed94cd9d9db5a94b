using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Deliveries;

/// <summary>Something that Slack tells the app, on its way for the first time or again.</summary>
/// <param name="AskedId">Names what a person did, however often it is told.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Payload">What is told.</param>
/// <param name="Take">What becomes of the payload of an acknowledgement, null or empty for most; returns what is wrong with it.</param>
internal sealed record Delivery(string AskedId, DeliveryKind Kind, JsonObject Payload, Func<JsonNode?, string?> Take)
{
    /// <summary>Whether the acknowledgement may bring something.</summary>
    public bool TakesPayload { get; init; }

    /// <summary>Counts how often it was told before.</summary>
    public int Retry { get; init; }

    /// <summary>Why it is told again.</summary>
    public string? RetryReason { get; init; }

    /// <summary>For what brings nothing.</summary>
    public static string? TakeNothing(JsonNode? payload) =>
        payload is null or JsonObject { Count: 0 } ? null : $"brings {payload.ToCompactJson()}, for which there is no use";
}

/// <summary>The three ways in which an app hears of people.</summary>
public enum DeliveryKind
{
    /// <summary>A slash command.</summary>
    Command,

    /// <summary>A click, a shortcut, a view that was sent off.</summary>
    Interaction,

    /// <summary>What the app subscribed to; the only kind that is told again.</summary>
    Event,
}
