namespace ChatBot.Slack.Installation;

/// <summary>The right to act in a workspace. A class: a record's text would show the tokens.</summary>
/// <param name="access">The bot's token (<c>xoxb-…</c> or, where tokens rotate, <c>xoxe.xoxb-…</c>): secret.</param>
/// <param name="refresh">What the next token is got for, once; null where tokens do not rotate. Secret.</param>
/// <param name="expiresAt">When the token ends; null for never.</param>
public sealed class SlackTokens(string access, string? refresh = null, DateTimeOffset? expiresAt = null)
{
    /// <summary>The bot's token.</summary>
    public string Access => access;

    /// <summary>What the next token is got for.</summary>
    public string? Refresh => refresh;

    /// <summary>When the token ends.</summary>
    public DateTimeOffset? ExpiresAt => expiresAt;
}
