namespace ChatBot.Slack.Installation;

/// <summary>What Slack gives for a code or a refresh token: https://api.slack.com/methods/oauth.v2.access. A class: it holds tokens.</summary>
internal sealed class OAuthAccess
{
    public string? AccessToken { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Seconds; null where tokens do not rotate.</summary>
    public long? ExpiresIn { get; init; }

    /// <summary>What was allowed, with commas.</summary>
    public string? Scope { get; init; }

    public string? BotUserId { get; init; }

    public NamedId? Team { get; init; }

    public NamedId? Enterprise { get; init; }

    public bool IsEnterpriseInstall { get; init; }

    /// <summary>The tokens, as they stand at <paramref name="now"/>; null if there is none of a bot's.</summary>
    public SlackTokens? Tokens(DateTimeOffset now) => string.IsNullOrEmpty(AccessToken)
        ? null
        : new SlackTokens(AccessToken, RefreshToken, ExpiresIn is { } seconds ? now + Transport.Http.RetryDelays.Seconds(seconds) : null);

    /// <summary>The installation that this is; null if something is missing that it needs.</summary>
    public BotInstallation? ToInstallation(DateTimeOffset now)
    {
        var teamId = IsEnterpriseInstall ? null : Team?.Id;
        return Tokens(now) is { } tokens && BotUserId is { } bot && (teamId ?? Enterprise?.Id) is not null
            ? new BotInstallation(teamId, Enterprise?.Id, bot, tokens)
            : null;
    }
}

/// <summary>A workspace or organisation.</summary>
internal sealed record NamedId(string? Id, string? Name);
