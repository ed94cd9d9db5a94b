namespace ChatBot.Slack.Api;

/// <summary>What Slack calls its errors, as far as the bot does something about them.</summary>
internal static class ErrorCodes
{
    public const string RateLimited = "ratelimited";

    /// <summary>A response_url was used five times.</summary>
    public const string UsedUrl = "used_url";

    /// <summary>A response_url is older than 30 minutes.</summary>
    public const string ExpiredUrl = "expired_url";

    /// <summary>Whether Slack itself failed, so that another try may help.</summary>
    public static bool IsServerFault(string? error) => error is "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org";
}
