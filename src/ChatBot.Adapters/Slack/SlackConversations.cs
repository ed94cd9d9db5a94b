using ChatBot.Conversation;
using ChatBot.Slack.Api;
using ChatBot.Slack.Events;
using ChatBot.Slack.Replies;
using ChatBot.Slack.Requests;
using ChatBot.Slack.Workspaces;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack;

/// <summary>Puts together what answers payloads, the same for both modes.</summary>
internal sealed class SlackConversations(
    SlackClient client,
    IWorkspaces workspaces,
    Turns turns,
    IOptions<SlackOptions> options,
    TimeProvider time,
    ILoggerFactory loggers)
{
    /// <summary>What takes payloads, asks <paramref name="answerer"/> and sends the replies.</summary>
    public PayloadIntake Open(IAnswerer answerer, InFlight inFlight)
    {
        var names = new CommandNames(options.Value.CommandPrefix);
        var asker = new Asker(answerer, Rules(options.Value), names, turns, time);
        var routes = new Routes(client, workspaces, loggers.CreateLogger<Routes>());
        var responder = new Responder(asker, names, new Composer(time, loggers.CreateLogger<Composer>()), loggers.CreateLogger<Responder>());
        var pane = new AssistantPane(client, workspaces, asker, Threads(AssistantPane.ThreadLifetime, AssistantPane.MostThreads), loggers.CreateLogger<AssistantPane>());
        var messages = new MessageHandler(
            workspaces, asker, routes, responder, names, pane, Seen(), Threads(MessageHandler.ThreadLifetime, MessageHandler.MostThreads));

        return new PayloadIntake(
            new CommandHandler(names, routes, responder, time),
            new InteractionHandler(routes, responder, client, time, loggers.CreateLogger<InteractionHandler>()),
            new EventRouter(
                messages,
                new HomePublisher(client, workspaces, asker, names, loggers.CreateLogger<HomePublisher>()),
                pane,
                new Uninstaller(workspaces, loggers.CreateLogger<Uninstaller>()),
                loggers.CreateLogger<EventRouter>()),
            Seen(),
            inFlight,
            time,
            loggers.CreateLogger<PayloadIntake>());
    }

    private static PlaceRules Rules(SlackOptions options) => new(
        new AccessList(options.AllowedWorkspaces, options.DeniedWorkspaces),
        new AccessList(options.AllowedChannels, options.DeniedChannels),
        options.ChannelFolders);

    private RecentIds Seen() => new(PayloadIntake.Remembered, PayloadIntake.MostRemembered, time);

    private RecentIds Threads(TimeSpan lifetime, int most) => new(lifetime, most, time);
}
