using ChatBot.Conversation;
using ChatBot.Slack.Replies;
using ChatBot.Slack.Requests;
using ChatBot.Slack.Workspaces;
using ChatBot.Transport;

namespace ChatBot.Slack.Events;

/// <summary>Answers what people write to the bot: a mention, a direct message, a further question in a thread that it is in.</summary>
internal sealed class MessageHandler(IWorkspaces workspaces, Asker asker, Routes routes, Responder responder, CommandNames names, AssistantPane pane, RecentIds seen, RecentIds joined)
{
    /// <summary>How long a thread in which the bot answered may rest before a question in it needs a new mention.</summary>
    public static readonly TimeSpan ThreadLifetime = TimeSpan.FromDays(1);

    /// <summary>Most such threads.</summary>
    public const int MostThreads = 20_000;

    /// <summary>A mention in a channel: answered in the message's thread.</summary>
    public async Task HandleMentionAsync(EventCallback callback, MessageEvent message, CancellationToken cancellationToken)
    {
        if (await ReadAsync(callback, message, cancellationToken) is not { } workspace || !IsFirst(message))
        {
            return;
        }

        var origin = Origin(callback, workspace, message) with { ThreadTs = message.ThreadTs ?? message.Ts };
        joined.TryAdd(Thread(message, origin.ThreadTs!));
        await AnswerAsync(origin, message, cancellationToken);
    }

    /// <summary>Any other message: answered if it was written to the bot alone, or goes on with a thread that the bot is in.</summary>
    public async Task HandleAsync(EventCallback callback, MessageEvent message, CancellationToken cancellationToken)
    {
        if (await ReadAsync(callback, message, cancellationToken) is not { } workspace)
        {
            return;
        }

        var origin = Origin(callback, workspace, message);
        if (message.ChannelType == "im" || origin.IsDirect)
        {
            if (IsFirst(message))
            {
                await pane.ShowWorkAsync(workspace, origin, cancellationToken);
                await Task.WhenAll(
                    AnswerAsync(origin, message, cancellationToken),
                    pane.NameAsync(workspace, origin, IncomingText.Read(message.Text), cancellationToken));
            }
        }
        else if (GoesOn(message, workspace) && asker.Permits(origin) && IsFirst(message))
        {
            await AnswerAsync(origin, message, cancellationToken);
        }
    }

    // The workspace, if it is a person's message there: bots, ourselves included, are not answered, nor are edits and notices.
    private async ValueTask<Workspace?> ReadAsync(EventCallback callback, MessageEvent message, CancellationToken cancellationToken) =>
        message is { BotId: null, User: not null, Channel: not null, Ts: not null, Subtype: null or "file_share" or "thread_broadcast" }
        && await workspaces.FindAsync(callback.TeamId, callback.EnterpriseId, cancellationToken) is { } workspace
        && message.User != workspace.BotUserId
            ? workspace
            : null;

    // A mention comes as an event of its own; and people in a thread talk to each other, too.
    private bool GoesOn(MessageEvent message, Workspace workspace) =>
        message.ThreadTs is { } thread
        && (joined.Contains(Thread(message, thread)) || message.ParentUserId == workspace.BotUserId)
        && !IncomingText.Mentions(message.Text, workspace.BotUserId)
        && !IncomingText.IsAddressed(message.Text)
        && IsQuestion(IncomingText.Read(message.Text));

    private static bool IsQuestion(string text) =>
        text.EndsWith('?') || MessageParser.Commands.Contains(text.TrimStart('/').Split(' ', 2)[0], StringComparer.OrdinalIgnoreCase);

    // The same message may come as two events, when the app is told of mentions and of messages.
    private bool IsFirst(MessageEvent message) => seen.TryAdd($"{message.Channel} {message.Ts}");

    private static string Thread(MessageEvent message, string threadTs) => $"{message.Channel} {threadTs}";

    private static Origin Origin(EventCallback callback, Workspace workspace, MessageEvent message) =>
        new(callback.TeamId ?? workspace.TeamId, callback.EnterpriseId, message.Channel!, message.User!, $"{message.Channel} {message.Ts}") { ThreadTs = message.ThreadTs };

    private Task AnswerAsync(Origin origin, MessageEvent message, CancellationToken cancellationToken) =>
        responder.AnswerAsync(origin, Question(IncomingText.Read(message.Text)), isPrivate: false, routes.Post(origin), cancellationToken);

    // A command may be written as the slash command is called; a mention without words asks what can be asked.
    private string Question(string text)
    {
        var words = text.Split(' ', 2);
        return words[0].Length == 0 ? "/help" : names.Read(words[0]) is { } command ? $"/{command} {string.Concat(words.Skip(1))}" : text;
    }
}
