using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Deliveries;

/// <summary>A way to the app: sockets, or HTTP.</summary>
internal interface IDeliveryRoute
{
    /// <summary>Tells the app, and waits for its acknowledgement, at most as long as is allowed.</summary>
    Task<Outcome> DeliverAsync(Delivery delivery, CancellationToken cancellation);
}

/// <summary>What came of telling the app something.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It acknowledged.</summary>
    public sealed record Acknowledged(JsonNode? Payload) : Outcome;

    /// <summary>It did not; the reason is worded as for <c>x-slack-retry-reason</c>.</summary>
    public sealed record Failed(string Reason, bool ForbidsRetry = false) : Outcome;
}
