using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Slack.Views;

/// <summary>A person got to see a view, new or changed.</summary>
/// <param name="View">The view as it is now.</param>
/// <param name="Cause">The id of what the person did; null where the bot's call does not tell.</param>
public sealed record ViewShown(SlackView View, string? Cause) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"view for {View.UserId}: {View.Json.ToCompactJson()}";
}

/// <summary>A modal was closed by the answer to its submission.</summary>
public sealed record ViewClosed(string ViewId, string Cause) : RecordedEvent;

/// <summary>A modal stayed open, with errors at its inputs.</summary>
public sealed record ViewRefused(string ViewId, string Cause, JsonNode Errors) : RecordedEvent;

/// <summary>Something happened in the assistant pane.</summary>
/// <param name="Channel">The direct messages it belongs to.</param>
/// <param name="ThreadTs">The thread.</param>
/// <param name="What">status, prompts or title.</param>
/// <param name="Value">What was set.</param>
public sealed record PaneChanged(string Channel, string ThreadTs, string What, JsonNode? Value) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"assistant pane {Channel} {ThreadTs}: {What} {Value.ToCompactJson()}";
}
