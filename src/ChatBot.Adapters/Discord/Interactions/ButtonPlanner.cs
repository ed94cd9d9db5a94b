using ChatBot.Conversation;
using ChatBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>What to do about a pressed button, however old its message is.</summary>
internal sealed partial class ButtonPlanner(Asker asker, ILogger<ButtonPlanner> logger)
{
    private const string Stale = "I cannot tell any more what that button was for. Please ask again.";

    public Plan Plan(Interaction interaction) => CustomId.Parse(interaction.Data?.CustomId) switch
    {
        CustomId.More { Question: { } question } more => More(interaction, more.Skip, question),
        CustomId.More more when QuestionFooter.Of(interaction.Message) is { } question => More(interaction, more.Skip, question),
        CustomId.Context context => Context(interaction, (_, _) => Task.FromResult<string?>($"/context {context.Place}")),
        CustomId.NumberedContext numbered when QuestionFooter.Of(interaction.Message) is { } question =>
            Context(interaction, (i, token) => FindPlaceAsync(i, numbered, question, token)),
        CustomId.Share => Share(interaction),
        CustomId.Vote vote => Vote(interaction, vote),
        CustomId.Delete delete => Delete(interaction, delete),
        _ => Say(Stale),
    };

    private Plan.Reply More(Interaction interaction, int skip, string question)
    {
        var message = MoreMessage(skip, question);
        return Private(async token =>
        {
            var reply = await asker.AskAsync(interaction, message, token);
            return ReplyRenderer.Render(reply, new ReplySetting(interaction.UserId, IsPrivate: true) { Question = question, Skip = skip });
        });
    }

    private Plan.Reply Context(Interaction interaction, Func<Interaction, CancellationToken, Task<string?>> findMessage) => Private(async token =>
        await findMessage(interaction, token) is { } message
            ? ReplyRenderer.Render(await asker.AskAsync(interaction, message, token), new ReplySetting(interaction.UserId, IsPrivate: true))
            : Notice.Of(Stale, isPrivate: true));

    // The place was too long for the button's id, so the question is asked again to learn it.
    private async Task<string?> FindPlaceAsync(Interaction interaction, CustomId.NumberedContext numbered, string question, CancellationToken token)
    {
        var message = numbered.Skip == 0 ? question : MoreMessage(numbered.Skip, question);
        var reply = await asker.AskAsync(interaction, message, token);
        return reply.Actions.Where(a => a.Kind == ReplyActionKind.Context).ElementAtOrDefault(numbered.Number)?.Message;
    }

    // What the asker saw is what the others get: the words stand in the message already.
    private static Plan.AtOnce Share(Interaction interaction) => SharedMessage.Of(interaction) is { } message
        ? new Plan.AtOnce(InteractionCallback.Message(message))
        : Say(Stale);

    private Plan.AtOnce Vote(Interaction interaction, CustomId.Vote vote)
    {
        Log.Voted(logger, vote.IsUp ? "up" : "down", interaction.Message?.Id);
        return Say(vote.IsUp ? "Thank you; noted as helpful." : "Thank you; noted as not helpful.");
    }

    private static Plan Delete(Interaction interaction, CustomId.Delete delete) => delete.Asker == interaction.UserId
        ? new Plan.DeleteMessage()
        : Say("Only the person who asked can delete this answer.");

    private static string MoreMessage(int skip, string question) => FormattableString.Invariant($"/more {skip} {question}");

    private static Plan.Reply Private(Func<CancellationToken, Task<MessagePayload>> compose) => new(IsPrivate: true, compose);

    private static Plan.AtOnce Say(string words) => new(InteractionCallback.Message(Notice.Of(words, isPrivate: true)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Voted {Direction} on the answer {MessageId}.")]
        public static partial void Voted(ILogger logger, string direction, string? messageId);
    }
}
