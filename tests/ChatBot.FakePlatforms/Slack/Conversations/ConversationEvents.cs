using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>A message of the bot appeared or changed.</summary>
/// <param name="Message">The message as it is now.</param>
/// <param name="Cause">The id of what a person did, where the bot's way of answering tells; null for <c>chat.postMessage</c> and the like.</param>
public sealed record Shown(SlackMessage Message, string? Cause) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"shown in {Message.Channel}{(Message.IsEphemeral ? " to one person" : "")}: {Message.Json.ToCompactJson()}";
}

/// <summary>A message of the bot was deleted.</summary>
public sealed record Removed(string Channel, string Ts, string? Cause) : RecordedEvent;

/// <summary>The bot posted to a response_url.</summary>
/// <param name="Cause">The id of what a person did.</param>
/// <param name="Post">Counts the posts to this url from 1.</param>
/// <param name="Body">The JSON that was sent, or null.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Answer">The answer.</param>
public sealed record Responded(string Cause, int Post, JsonNode? Body, int Status, string Answer) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"response_url {Post} of {Cause} -> {Status} {Answer} {Body.ToCompactJson()}";
}
