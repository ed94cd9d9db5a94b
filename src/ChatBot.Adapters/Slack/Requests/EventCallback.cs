using System.Text.Json;

namespace ChatBot.Slack.Requests;

/// <summary>Something happened that the app subscribed to: https://api.slack.com/apis/events-api#callback-field.</summary>
internal sealed record EventCallback(string? Type, string? TeamId, string? EnterpriseId, string? EventId, JsonElement Event)
{
    /// <summary>Slack asks whether the address is ours.</summary>
    public const string UrlVerification = "url_verification";

    /// <summary>Slack holds events back, since there were too many.</summary>
    public const string RateLimited = "app_rate_limited";

    /// <summary>What to answer to <see cref="UrlVerification"/>.</summary>
    public string? Challenge { get; init; }

    /// <summary>The event's own type.</summary>
    public string? EventType => Event.ValueKind == JsonValueKind.Object && Event.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
        ? type.GetString()
        : null;
}

/// <summary>Somebody wrote: https://api.slack.com/events/message and https://api.slack.com/events/app_mention.</summary>
internal sealed record MessageEvent(string? Channel, string? User, string? Text, string? Ts)
{
    public string? Subtype { get; init; }

    /// <summary>Which bot wrote it, if one did.</summary>
    public string? BotId { get; init; }

    /// <summary><c>im</c> for a direct message.</summary>
    public string? ChannelType { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Who began the thread.</summary>
    public string? ParentUserId { get; init; }
}

/// <summary>Somebody opened the app's own page: https://api.slack.com/events/app_home_opened.</summary>
internal sealed record HomeOpened(string? User, string? Tab);

/// <summary>Somebody opened the pane beside a conversation: https://api.slack.com/events/assistant_thread_started.</summary>
internal sealed record AssistantThreadStarted(AssistantThread? AssistantThread);

/// <summary>The thread in that pane.</summary>
internal sealed record AssistantThread(string? UserId, string? ChannelId, string? ThreadTs);

/// <summary>Tokens became invalid: https://api.slack.com/events/tokens_revoked.</summary>
internal sealed record TokensRevoked(RevokedTokens? Tokens);

/// <summary>Whose they were.</summary>
internal sealed record RevokedTokens(IReadOnlyList<string>? Bot);
