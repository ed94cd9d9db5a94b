using ChatBot.Slack.Replies;

namespace ChatBot.Slack.Requests;

/// <summary>Answers slash commands, each to the one who used it.</summary>
internal sealed class CommandHandler(CommandNames names, Routes routes, Responder responder, TimeProvider time)
{
    public Task HandleAsync(SlashCommand command, string requestId, long receivedAt, CancellationToken cancellationToken)
    {
        var origin = new Origin(command.TeamId, command.EnterpriseId, command.ChannelId ?? "", command.UserId ?? "", requestId);
        var route = routes.Asker(origin, ResponseUrl.From(command.ResponseUrl, time, receivedAt));

        return names.Read(command.Command) is { } name
            ? responder.AnswerAsync(origin, $"/{name} {IncomingText.Read(command.Text)}", isPrivate: !origin.IsDirect, route, cancellationToken)
            : responder.SayAsync(origin, $"I do not know that command (any more). Try {names.Of("help")}.", route);
    }
}
