using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>An interaction went out to the bot.</summary>
public sealed record Dispatched(string InteractionId, InteractionKind Kind) : RecordedEvent;

/// <summary>The bot's first answer was taken.</summary>
public sealed record Answered(string InteractionId, CallbackType Type, TimeSpan After, JsonNode? Data) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"{InteractionId} answered with {Type} after {After.TotalSeconds:0.000} s";
}

/// <summary>A message of the bot appeared or changed.</summary>
public sealed record Shown(string InteractionId, ReplyMessage Message) : RecordedEvent;

/// <summary>A message of the bot was deleted.</summary>
public sealed record Removed(string InteractionId, string MessageId) : RecordedEvent;
