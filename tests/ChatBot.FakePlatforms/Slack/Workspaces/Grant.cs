namespace ChatBot.FakePlatforms.Slack.Workspaces;

/// <summary>What a token stands for.</summary>
/// <param name="Token">The token itself.</param>
/// <param name="Workspace">Where it is good.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="IsAppLevel">Whether it is the app's own, which opens sockets and nothing else.</param>
internal sealed record Grant(string Token, Workspace Workspace, IReadOnlyList<string> Scopes, bool IsAppLevel)
{
    /// <summary>When it ends; never, unless tokens rotate.</summary>
    public DateTimeOffset ExpiresAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The error that it is refused with once it is no longer good; null while it is.</summary>
    public string? RefusedWith { get; init; }
}
