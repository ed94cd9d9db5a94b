using ChatBot.Slack.Api;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Installation;

/// <summary>
/// Renews tokens that end soon: https://api.slack.com/authentication/rotation. The token to renew with serves once, so
/// only one replica renews, and keeps what it got before anybody uses it; the others read that.
/// </summary>
internal sealed partial class TokenRotation(OAuthClient slack, IInstallationStore store, InstallAddresses addresses, TimeProvider time, ILogger<TokenRotation> logger)
{
    /// <summary>How long before its end a token is renewed; they last 12 hours.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(2);

    /// <summary>How long the one who renews keeps the others from it: longer than all tries of one call. After a failure, it is the pause before the next try.</summary>
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary><paramref name="installation"/> with a token that is good now; null if none can be had.</summary>
    public async ValueTask<BotInstallation?> RenewAsync(BotInstallation installation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (installation.Tokens is not { Refresh: { } refresh, ExpiresAt: { } end } || end - now > Early)
        {
            return installation;
        }

        if (await store.TryClaimAsync(installation, now + ClaimTime, cancellationToken))
        {
            return await RotateAsync(installation, refresh);
        }

        return IsGood(installation) ? installation : await AwaitOtherAsync(installation, cancellationToken);
    }

    // Once begun it is done to its end: a token that was got and not kept is lost, and the old one is spent.
    private async Task<BotInstallation?> RotateAsync(BotInstallation installation, string refresh)
    {
        var (access, answer) = await slack.RefreshAsync(refresh);
        if (access?.Tokens(time.GetUtcNow()) is { } tokens && await store.TryRotateAsync(installation, tokens, CancellationToken.None))
        {
            Log.Renewed(logger, installation);
            return installation.With(tokens);
        }

        // It was installed anew or removed meanwhile, or renewed by another replica, if Slack let this one wait for
        // longer than its claim: that counts.
        var stored = await store.FindAsync(installation.TeamId, installation.EnterpriseId, CancellationToken.None);
        if (stored?.Revision != installation.Revision)
        {
            return stored;
        }

        Tell(installation, answer);
        return IsGood(installation) ? installation : null;
    }

    private async Task<BotInstallation?> AwaitOtherAsync(BotInstallation installation, CancellationToken cancellationToken)
    {
        for (var start = time.GetTimestamp(); time.GetElapsedTime(start) < LongestWait;)
        {
            await Task.Delay(LookAgain, time, cancellationToken);
            var stored = await store.FindAsync(installation.TeamId, installation.EnterpriseId, cancellationToken);
            if (stored is null || stored.Revision != installation.Revision)
            {
                return stored;
            }
        }

        return null;
    }

    private bool IsGood(BotInstallation installation) => installation.Tokens.ExpiresAt is not { } end || end > time.GetUtcNow();

    private void Tell(BotInstallation installation, SlackAnswer answer)
    {
        if (answer.IsServerFault || answer.IsRateLimited)
        {
            Log.Postponed(logger, installation, answer);
        }
        else
        {
            Log.Lost(logger, installation, answer, addresses.Install);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The token of {Workspace} was renewed.")]
        public static partial void Renewed(ILogger logger, BotInstallation workspace);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The token of {Workspace} was not renewed ({Answer}); that is tried again when it is next needed.")]
        public static partial void Postponed(ILogger logger, BotInstallation workspace, SlackAnswer answer);

        [LoggerMessage(Level = LogLevel.Error, Message = "The token of {Workspace} cannot be renewed ({Answer}). Install the bot there again, at {Address}.")]
        public static partial void Lost(ILogger logger, BotInstallation workspace, SlackAnswer answer, string address);
    }
}
