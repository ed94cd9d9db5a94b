using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Slack.Deliveries;

/// <summary>The app was told something.</summary>
/// <param name="AskedId">Names what a person did.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Retry">0 for the first time.</param>
/// <param name="Connection">The socket; null over HTTP.</param>
/// <param name="Payload">What was told.</param>
public sealed record Delivered(string AskedId, DeliveryKind Kind, int Retry, int? Connection, JsonObject Payload) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"delivered {Kind} {AskedId} (retry {Retry}) on {Connection?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "HTTP"}";
}

/// <summary>The app acknowledged it in time.</summary>
/// <param name="AskedId">Names what a person did.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Retry">0 for the first time.</param>
/// <param name="After">How long it took.</param>
/// <param name="Payload">What came with it, or null.</param>
public sealed record Acknowledged(string AskedId, DeliveryKind Kind, int Retry, TimeSpan After, JsonNode? Payload) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {AskedId} acknowledged after {After.TotalSeconds:0.000} s with {Payload.ToCompactJson()}";
}

/// <summary>The app did not acknowledge it; for a command or a click the person sees an error.</summary>
/// <param name="AskedId">Names what a person did.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Retry">0 for the first time.</param>
/// <param name="Reason">As <c>x-slack-retry-reason</c> words it.</param>
public sealed record NotAcknowledged(string AskedId, DeliveryKind Kind, int Retry, string Reason) : RecordedEvent;
