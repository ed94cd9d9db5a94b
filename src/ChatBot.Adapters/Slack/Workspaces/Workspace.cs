namespace ChatBot.Slack.Workspaces;

/// <summary>A workspace that the bot is installed in. A class: a record's text would show the token.</summary>
/// <param name="teamId">The workspace (<c>T…</c>); for an installation of a whole organisation, the one that a payload came from.</param>
/// <param name="botUserId">The bot's own user there (<c>U…</c>), so that it does not answer itself.</param>
/// <param name="botToken">The right to act there (<c>xoxb-…</c>): secret.</param>
internal sealed class Workspace(string teamId, string botUserId, string botToken)
{
    public string TeamId => teamId;

    public string BotUserId => botUserId;

    public string BotToken => botToken;

    /// <summary>The organisation that the workspace belongs to (<c>E…</c>), if any.</summary>
    public string? EnterpriseId { get; init; }

    public override string ToString() => teamId;
}
