using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Replies;

/// <summary>What became of an answer.</summary>
internal enum Delivery
{
    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>The way is closed: used up, too old, or not the bot's to use.</summary>
    Closed,

    /// <summary>Slack refuses what it says.</summary>
    Refused,

    /// <summary>Slack could not be reached.</summary>
    Unreachable,
}

/// <summary>A way for answers to go.</summary>
internal interface IReplyRoute
{
    /// <summary>Sends <paramref name="message"/>.</summary>
    Task<Delivery> SendAsync(SlackMessage message, CancellationToken cancellationToken);
}
