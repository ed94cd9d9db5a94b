namespace ChatBot.Slack.Workspaces;

/// <summary>The workspaces that the bot is installed in. Safe to call from many conversations at once.</summary>
internal interface IWorkspaces
{
    /// <summary>Learns what it must know before the first payload is taken.</summary>
    /// <exception cref="Transport.AdapterStoppedException">Slack refuses the token for good; the message names the cure.</exception>
    /// <exception cref="HttpRequestException">Slack cannot be reached: to be tried again.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>The workspace that a payload came from, with a token that is valid now; null where the bot is not installed (any more).</summary>
    /// <param name="teamId">Its id; null for what concerns a whole organisation.</param>
    /// <param name="enterpriseId">The organisation's id, if there is one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<Workspace?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken);

    /// <summary>Forgets a workspace and its tokens, because it has removed the bot.</summary>
    Task RemoveAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken);
}
