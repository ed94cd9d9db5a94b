using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>Where the bot can answer what a person did, without being in the channel.</summary>
/// <remarks>Counted only under the lock of <see cref="ResponseUrls"/>.</remarks>
internal sealed class ResponseUrl(string path, string cause, Workspace workspace, string channel, string user, SlackMessage? original, DateTimeOffset expiresAt)
{
    public string Path { get; } = path;

    /// <summary>The id of what the person did.</summary>
    public string Cause { get; } = cause;

    public Workspace Workspace { get; } = workspace;

    public string Channel { get; } = channel;

    public string User { get; } = user;

    /// <summary>The message that was clicked; null for a command, which cannot be replaced.</summary>
    public SlackMessage? Original { get; } = original;

    public DateTimeOffset ExpiresAt { get; set; } = expiresAt;

    public int Posts { get; set; }
}
