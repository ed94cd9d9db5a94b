using ChatBot.Slack.Api;
using ChatBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Replies;

/// <summary>Finds the ways by which an answer may go, best first.</summary>
internal sealed class Routes(SlackClient client, IWorkspaces workspaces, ILogger<Routes> logger)
{
    /// <summary>To everybody where the question came from: as the bot.</summary>
    public IReplyRoute Post(Origin origin) => Post(origin, new PostTarget(origin.ChannelId, origin.ThreadTs), null);

    /// <summary>To everybody where the question came from: where the payload said to, then as the bot.</summary>
    public IReplyRoute Everybody(Origin origin, ResponseUrl? url) => Respond(origin, url, isPrivate: false, Post(origin));

    /// <summary>To the asker alone: where the payload said to, then in the direct messages with them, for a post in the channel would be for everybody.</summary>
    public IReplyRoute Asker(Origin origin, ResponseUrl? url) => origin.IsDirect
        ? Everybody(origin, url)
        : Respond(origin, url, isPrivate: true, Post(origin, new PostTarget(origin.UserId, null), null));

    /// <summary>To the asker alone, in the thread that the question came from, which only the bot's own posts reach.</summary>
    public IReplyRoute AskerInThread(Origin origin, ResponseUrl? url) => origin is { ThreadTs: not null, IsDirect: false }
        ? Post(origin, new PostTarget(origin.ChannelId, origin.ThreadTs, origin.UserId), Asker(origin with { ThreadTs = null }, url))
        : Asker(origin, url);

    private IReplyRoute Respond(Origin origin, ResponseUrl? url, bool isPrivate, IReplyRoute otherwise) =>
        url is null ? otherwise : new ResponseRoute(client, url, isPrivate, origin.ThreadTs, otherwise);

    private PostRoute Post(Origin origin, PostTarget target, IReplyRoute? otherwise) => new(client, workspaces, origin, target, otherwise, logger);
}
