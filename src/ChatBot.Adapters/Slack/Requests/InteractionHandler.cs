using ChatBot.Slack.Api;
using ChatBot.Slack.Rendering;
using ChatBot.Slack.Replies;
using ChatBot.Transport.Text;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Requests;

/// <summary>Answers buttons, however old their message is, and the shortcut on a message.</summary>
internal sealed partial class InteractionHandler(Routes routes, Responder responder, SlackClient client, TimeProvider time, ILogger<InteractionHandler> logger)
{
    /// <summary>A message that somebody wants to find in the sources is cut to this, at a word.</summary>
    private const int LongestQuestion = 600;

    public Task HandleAsync(Interaction interaction, string requestId, long receivedAt, CancellationToken cancellationToken)
    {
        var origin = new Origin(interaction.TeamId, interaction.Enterprise?.Id, interaction.ChannelId ?? "", interaction.User?.Id ?? "", requestId)
        {
            ThreadTs = interaction.ThreadTs,
        };
        var url = ResponseUrl.From(interaction.ResponseUrl, time, receivedAt);
        switch (interaction)
        {
            case { Type: Interaction.BlockActions, Actions: [var action, ..] }:
                return PressAsync(interaction, action, origin, url, cancellationToken);
            case { Type: Interaction.MessageAction, CallbackId: SlackApp.FindInSourcesId }:
                return FindAsync(interaction, origin, url, cancellationToken);
            default:
                Log.PassedOver(logger, interaction.Type, interaction.CallbackId);
                return Task.CompletedTask;
        }
    }

    private Task PressAsync(Interaction interaction, InteractionAction action, Origin origin, ResponseUrl? url, CancellationToken cancellationToken)
    {
        var (asker, isPrivate) = (routes.Asker(origin, url), !origin.IsDirect);
        switch (ButtonAction.Parse(action.ActionId, action.Value))
        {
            case ButtonAction.Ask ask:
                return responder.AnswerAsync(origin, ask.Message, isPrivate, asker, cancellationToken);
            case ButtonAction.Share share:
                return responder.AnswerAsync(origin, share.Message, isPrivate: false, routes.Everybody(origin, url), cancellationToken);
            case ButtonAction.Vote vote:
                Log.Voted(logger, vote.IsUp ? "up" : "down", interaction.Container?.MessageTs);
                return responder.SayAsync(origin, vote.IsUp ? "Thank you; noted as helpful." : "Thank you; noted as not helpful.", asker);
            case ButtonAction.Delete delete when delete.Asker == origin.UserId:
                return DeleteAsync(url, cancellationToken);
            case ButtonAction.Delete:
                return responder.SayAsync(origin, "Only the person who asked can delete this answer.", asker);
            default:
                return responder.SayAsync(origin, "I cannot tell any more what that button was for. Please ask again.", asker);
        }
    }

    private Task FindAsync(Interaction interaction, Origin origin, ResponseUrl? url, CancellationToken cancellationToken)
    {
        var route = routes.AskerInThread(origin, url);
        var words = IncomingText.Read(interaction.Message?.Text);

        return words.Length == 0
            ? responder.SayAsync(origin, "That message has no words that I could look for.", route)
            : responder.AnswerAsync(origin, $"/ask {Cut.AtWord(words, LongestQuestion)}", isPrivate: !origin.IsDirect, route, cancellationToken);
    }

    private async Task DeleteAsync(ResponseUrl? url, CancellationToken cancellationToken)
    {
        if (url?.TryTake() is true)
        {
            await client.CallAsync(SlackCall.ToResponseUrl(url.Address, isRepeatable: true, new OriginalDeletion(), SlackJson.Wire.OriginalDeletion), cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Voted {Direction} on the answer {MessageTs}.")]
        public static partial void Voted(ILogger logger, string direction, string? messageTs);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Passed over the interaction {Type} {CallbackId}.")]
        public static partial void PassedOver(ILogger logger, string? type, string? callbackId);
    }
}
