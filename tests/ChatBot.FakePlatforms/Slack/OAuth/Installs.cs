using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.OAuth;

/// <summary>Who installs the app next, and what comes of it.</summary>
public sealed class Installs
{
    internal Installs(Workspace first) => Workspace = first;

    /// <summary>The team of the person who is asked to allow the app.</summary>
    public Workspace Workspace { get; set; }

    /// <summary>Whether the person presses Cancel.</summary>
    public bool IsDenied { get; set; }
}
