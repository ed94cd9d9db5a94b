using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Workspaces;

/// <summary>Begins with the workspaces, however long Slack cannot be reached.</summary>
internal static partial class Preparation
{
    /// <exception cref="AdapterStoppedException">Slack refuses the token for good.</exception>
    public static Task PrepareAsync(this IWorkspaces workspaces, AdapterHealth health, Random random, TimeProvider time, ILogger logger, CancellationToken cancellationToken) =>
        Backoff.UntilReachedAsync(
            async token =>
            {
                await workspaces.PrepareAsync(token);
                return true;
            },
            problem =>
            {
                health.Reconnect(problem);
                Log.NotReached(logger, problem);
            },
            random,
            time,
            cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}. Trying again.")]
        public static partial void NotReached(ILogger logger, string problem);
    }
}
