namespace ChatBot.Slack.Installation;

/// <summary>Keeps installations over restarts, for all replicas together. What it keeps of tokens is encrypted.</summary>
public interface IInstallationStore
{
    /// <summary>The installation that serves a workspace: its own, else that of its whole organisation; null where there is none.</summary>
    Task<BotInstallation?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken);

    /// <summary>Keeps an installation in place of any earlier one of the same workspace. It has been written when this returns.</summary>
    Task SaveAsync(BotInstallation installation, CancellationToken cancellationToken);

    /// <summary>Forgets the installation of a workspace; with no <paramref name="teamId"/>, that of the whole organisation. Whether there was one.</summary>
    Task<bool> RemoveAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken);

    /// <summary>
    /// Claims the right to rotate the tokens of just this state of the installation until <paramref name="until"/>. False
    /// if another replica has claimed it, or the state is no longer the stored one.
    /// </summary>
    Task<bool> TryClaimAsync(BotInstallation installation, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Puts <paramref name="tokens"/> in place of those of just this state; false, with nothing written, if another state is stored by now.</summary>
    Task<bool> TryRotateAsync(BotInstallation installation, SlackTokens tokens, CancellationToken cancellationToken);
}
