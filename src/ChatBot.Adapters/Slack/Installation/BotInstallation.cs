namespace ChatBot.Slack.Installation;

/// <summary>The bot in one workspace, or in a whole organisation of workspaces.</summary>
/// <param name="teamId">The workspace (<c>T…</c>); null for a whole organisation.</param>
/// <param name="enterpriseId">The organisation (<c>E…</c>), if there is one.</param>
/// <param name="botUserId">The bot's own user there (<c>U…</c>).</param>
/// <param name="tokens">The right to act there.</param>
public sealed class BotInstallation(string? teamId, string? enterpriseId, string botUserId, SlackTokens tokens)
{
    /// <summary>The workspace; null for a whole organisation.</summary>
    public string? TeamId => teamId;

    /// <summary>The organisation, if there is one.</summary>
    public string? EnterpriseId => enterpriseId;

    /// <summary>The bot's own user there.</summary>
    public string BotUserId => botUserId;

    /// <summary>The right to act there.</summary>
    public SlackTokens Tokens => tokens;

    /// <summary>Counts up with every change to any installation, and is never used again: two states of one installation never share it. 0 for one that was not stored yet.</summary>
    public long Revision { get; init; }

    /// <summary>The same installation with other tokens, not stored yet.</summary>
    public BotInstallation With(SlackTokens next) => new(teamId, enterpriseId, botUserId, next);

    /// <summary>Names it without its tokens.</summary>
    public override string ToString() => teamId ?? enterpriseId ?? "";
}
