using ChatBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Installation;

/// <summary>The workspaces that installed the bot, as they stand in the store at that moment, whichever replica put them there.</summary>
internal sealed partial class InstalledWorkspaces(IInstallationStore store, TokenRotation rotation, ILogger<InstalledWorkspaces> logger) : IWorkspaces
{
    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask<Workspace?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) =>
        await store.FindAsync(teamId, enterpriseId, cancellationToken) is { } stored
        && await rotation.RenewAsync(stored, cancellationToken) is { } installation
            ? new Workspace(teamId ?? installation.ToString(), installation.BotUserId, installation.Tokens.Access) { EnterpriseId = installation.EnterpriseId }
            : null;

    public async Task RemoveAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        if (await store.RemoveAsync(teamId, enterpriseId, cancellationToken))
        {
            Log.Removed(logger, teamId ?? enterpriseId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The workspace {Workspace} removed the bot or revoked its token; what was kept of it is deleted.")]
        public static partial void Removed(ILogger logger, string? workspace);
    }
}
