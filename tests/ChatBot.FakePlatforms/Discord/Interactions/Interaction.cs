using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>One thing that a person did, and how far the bot has come with its answer.</summary>
/// <remarks>Changed only under the lock of <see cref="InteractionDesk"/>.</remarks>
internal sealed class Interaction(string id, string token, InteractionKind kind, JsonObject payload)
{
    public string Id { get; } = id;

    public string Token { get; } = token;

    public InteractionKind Kind { get; } = kind;

    public JsonObject Payload { get; } = payload;

    /// <summary>The message whose component was used, or from whose component a modal came.</summary>
    public ReplyMessage? Source { get; init; }

    /// <summary>When it went out, by the clock's monotonic timestamp; null before.</summary>
    public long? SentAt { get; set; }

    public CallbackType? Answer { get; set; }

    /// <summary>Whether the answer may be in the response to a POST that has not been read yet: then nobody can know that he is too early.</summary>
    public bool IsAnswerOnItsWay { get; set; }

    /// <summary>The message that <c>@original</c> means; none before the answer, and after it is deleted.</summary>
    public string? OriginalId { get; set; }

    /// <summary>Whether a deferred message still waits for its text.</summary>
    public bool IsPlaceholderOpen { get; set; }

    public int FollowUps { get; set; }

    /// <summary>Whether the application is only on the person, not on the server, which caps follow-ups.</summary>
    public bool IsUserInstallOnly => Payload.At("authorizing_integration_owners") is JsonObject owners && !owners.ContainsKey("0");
}
