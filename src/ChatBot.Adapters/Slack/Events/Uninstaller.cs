using ChatBot.Slack.Requests;
using ChatBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Events;

/// <summary>Forgets a workspace that has removed the bot: https://api.slack.com/events/app_uninstalled.</summary>
internal sealed partial class Uninstaller(IWorkspaces workspaces, ILogger<Uninstaller> logger)
{
    public Task UninstallAsync(EventCallback callback, CancellationToken cancellationToken)
    {
        Log.Removed(logger, callback.TeamId ?? callback.EnterpriseId);
        return workspaces.RemoveAsync(callback.TeamId, callback.EnterpriseId, cancellationToken);
    }

    /// <summary>Users' tokens, of which the bot has none, may be revoked too.</summary>
    public Task RevokeAsync(EventCallback callback, TokensRevoked revoked, CancellationToken cancellationToken) =>
        revoked.Tokens?.Bot is { Count: > 0 } ? UninstallAsync(callback, cancellationToken) : Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The workspace {TeamId} removed the bot.")]
        public static partial void Removed(ILogger logger, string? teamId);
    }
}
