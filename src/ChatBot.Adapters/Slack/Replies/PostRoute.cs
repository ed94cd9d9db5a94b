using ChatBot.Slack.Api;
using ChatBot.Slack.Rendering;
using ChatBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Replies;

/// <summary>Posts as the bot, with its token; where it may not, by <paramref name="otherwise"/>.</summary>
/// <param name="client">Posts.</param>
/// <param name="workspaces">Knows the token.</param>
/// <param name="origin">Where the question came from.</param>
/// <param name="target">Where the answer goes.</param>
/// <param name="otherwise">The way after that, if there is one.</param>
/// <param name="logger">Told what a person may mend.</param>
internal sealed partial class PostRoute(
    SlackClient client,
    IWorkspaces workspaces,
    Origin origin,
    PostTarget target,
    IReplyRoute? otherwise,
    ILogger logger) : IReplyRoute
{
    public async Task<Delivery> SendAsync(SlackMessage message, CancellationToken cancellationToken)
    {
        var delivery = await PostAsync(message, cancellationToken);
        return delivery == Delivery.Closed && otherwise is not null ? await otherwise.SendAsync(message, cancellationToken) : delivery;
    }

    private async Task<Delivery> PostAsync(SlackMessage message, CancellationToken cancellationToken)
    {
        if (await workspaces.FindAsync(origin.TeamId, origin.EnterpriseId, cancellationToken) is not { } workspace)
        {
            Log.NotInstalled(logger, origin);
            return Delivery.Closed;
        }

        var body = message with { Channel = target.ChannelId, User = target.OnlyUserId, ThreadTs = target.ThreadTs };
        var call = target.OnlyUserId is null ? SlackCalls.PostMessage(workspace, body) : SlackCalls.PostEphemeral(workspace, body);
        return Judge(call, await client.CallAsync(call, cancellationToken));
    }

    private Delivery Judge(SlackCall call, SlackAnswer answer)
    {
        switch (answer)
        {
            case { IsSuccess: true }:
                return Delivery.Delivered;
            case { IsServerFault: true } or { IsRateLimited: true }:
                return Delivery.Unreachable;
            case { Error: { } error } when Remedies.Of(error) is { } remedy:
                Log.TokenRefused(logger, remedy);
                return Delivery.Closed;
            case { Error: "channel_not_found" or "not_in_channel" or "user_not_in_channel" or "is_archived" or "restricted_action" or "user_not_found" or "cannot_dm_bot" or "messages_tab_disabled" }:
                Log.NotAdmitted(logger, call, origin, answer);
                return Delivery.Closed;
            default:
                Log.Refused(logger, call, answer);
                return Delivery.Refused;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A question came from {Origin}, where the bot is not installed (any more).")]
        public static partial void NotInstalled(ILogger logger, Origin origin);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Remedy}")]
        public static partial void TokenRefused(ILogger logger, string remedy);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack does not let the bot post in {Origin} ({Call}: {Answer}). Invite it there: /invite and its name.")]
        public static partial void NotAdmitted(ILogger logger, SlackCall call, Origin origin, SlackAnswer answer);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refuses {Call}: {Answer}. This is a fault of the bot: please report it.")]
        public static partial void Refused(ILogger logger, SlackCall call, SlackAnswer answer);
    }
}

/// <summary>Where a post goes.</summary>
/// <param name="ChannelId">A channel, or a user, for the direct messages with them.</param>
/// <param name="ThreadTs">The thread there, if any.</param>
/// <param name="OnlyUserId">Who alone sees it; null for everybody there.</param>
internal sealed record PostTarget(string ChannelId, string? ThreadTs, string? OnlyUserId = null);
