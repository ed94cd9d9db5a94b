using ChatBot.Slack.Rendering;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Replies;

/// <summary>Sees that exactly one reply is sent. Whatever goes wrong, the asker is told, with an id that stands in the log.</summary>
internal sealed partial class Responder(Asker asker, CommandNames names, Composer composer, ILogger<Responder> logger)
{
    /// <summary>Answers <paramref name="message"/>, which the bot reads as its grammar says.</summary>
    public async Task AnswerAsync(Origin origin, string message, bool isPrivate, IReplyRoute route, CancellationToken cancellationToken)
    {
        if (!asker.Permits(origin))
        {
            await SayAsync(origin, Apology.NotAllowedHere, route);
            return;
        }

        var setting = new ReplySetting(origin.UserId, isPrivate, message, names);
        var reply = await composer.ComposeAsync(
            async token => ReplyRenderer.Render(await asker.AskAsync(origin, message, token), setting),
            SlackMessage.Of,
            origin.ErrorId,
            cancellationToken);
        await SendAsync(origin, reply, route);
    }

    /// <summary>Says something of the bot's own.</summary>
    public Task SayAsync(Origin origin, string words, IReplyRoute route) => SendAsync(origin, SlackMessage.Of(words), route);

    // Not cancelled: when a shutdown has run out of time, this is how the asker learns of it.
    private async Task SendAsync(Origin origin, SlackMessage message, IReplyRoute route)
    {
        var delivery = await route.SendAsync(message, CancellationToken.None);
        if (delivery == Delivery.Refused)
        {
            Log.Refused(logger, origin.ErrorId);
            delivery = await route.SendAsync(SlackMessage.Of(Apology.Failed(origin.ErrorId)), CancellationToken.None);
        }

        if (delivery != Delivery.Delivered)
        {
            Log.Undelivered(logger, origin.ErrorId, delivery);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refused the answer {ErrorId}; the asker was told so. Please report this.")]
        public static partial void Refused(ILogger logger, string errorId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The answer {ErrorId} did not get through: {Delivery}.")]
        public static partial void Undelivered(ILogger logger, string errorId, Delivery delivery);
    }
}
