namespace ChatBot.Slack.Api;

/// <summary>What every answer begins with: https://api.slack.com/web#responses.</summary>
/// <param name="Ok">Whether it was done; null where the answer does not say.</param>
/// <param name="Error">Why not.</param>
/// <param name="ResponseMetadata">More of that, in words.</param>
internal sealed record ApiOutcome(bool? Ok, string? Error, ResponseMetadata? ResponseMetadata)
{
    /// <summary>The scope that was missing.</summary>
    public string? Needed { get; init; }
}

/// <summary>What is wrong with each part of a request.</summary>
internal sealed record ResponseMetadata(IReadOnlyList<string>? Messages);

/// <summary>Whose token it is: https://api.slack.com/methods/auth.test.</summary>
internal sealed record AuthTest(string TeamId, string UserId)
{
    public string? Team { get; init; }

    public string? User { get; init; }

    public string? EnterpriseId { get; init; }
}

/// <summary>Where to connect, once: https://api.slack.com/methods/apps.connections.open. A class: the address is a secret.</summary>
internal sealed class OpenedConnection
{
    public string? Url { get; init; }
}
