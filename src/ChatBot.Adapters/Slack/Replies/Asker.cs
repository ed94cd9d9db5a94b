using ChatBot.Conversation;
using ChatBot.Transport;

namespace ChatBot.Slack.Replies;

/// <summary>Puts messages to the answerer, for the place that they came from.</summary>
internal sealed class Asker(IAnswerer answerer, PlaceRules rules, CommandNames names, Turns turns, TimeProvider time)
{
    /// <summary>Whether the bot may answer there.</summary>
    public bool Permits(Origin origin) => rules.Permits([origin.TeamId, origin.EnterpriseId], [origin.ChannelId]);

    /// <summary>The reply to <paramref name="text"/>, with the commands in it called as they are in Slack.</summary>
    public async Task<Reply> AskAsync(Origin origin, string text, CancellationToken cancellationToken)
    {
        var message = new IncomingMessage(SlackRegistration.Name, origin.ThreadTs is null ? origin.ChannelId : $"{origin.ChannelId}/{origin.ThreadTs}", text, time.GetUtcNow())
        {
            Folders = rules.Folders(origin.ChannelId),
        };
        var reply = await turns.TakeAsync(() => answerer.ReplyAsync(message, cancellationToken), cancellationToken);

        return MessageParser.Parse(text) is Request.Help or Request.Unreadable
            ? reply with { Headline = names.In(reply.Headline), Notes = [.. reply.Notes.Select(names.In)] }
            : reply;
    }

    /// <summary>Questions that the documents seen there answer.</summary>
    public IReadOnlyList<string> Examples(Origin origin) => answerer.Examples(rules.Folders(origin.ChannelId));
}
