using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>A request of the bot, and what it got.</summary>
/// <param name="Operation">Method and route, such as <c>PATCH /webhooks/{app}/{token}/messages/{message}</c>.</param>
/// <param name="Path">The path as it was sent.</param>
/// <param name="Body">The JSON that was sent, or null.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Answer">The answer's JSON, or null.</param>
public sealed record Requested(string Operation, string Path, JsonNode? Body, int Status, JsonNode? Answer = null) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"{Operation} -> {Status} {Body.ToCompactJson()}";
}
