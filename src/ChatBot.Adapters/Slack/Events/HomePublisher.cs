using ChatBot.Slack.Api;
using ChatBot.Slack.Rendering;
using ChatBot.Slack.Replies;
using ChatBot.Slack.Requests;
using ChatBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Events;

/// <summary>Writes the app's own page, anew each time that somebody opens it.</summary>
internal sealed partial class HomePublisher(SlackClient client, IWorkspaces workspaces, Asker asker, CommandNames names, ILogger<HomePublisher> logger)
{
    public async Task PublishAsync(EventCallback callback, HomeOpened opened, CancellationToken cancellationToken)
    {
        if (opened is not { User: { } user, Tab: "home" }
            || await workspaces.FindAsync(callback.TeamId, callback.EnterpriseId, cancellationToken) is not { } workspace)
        {
            return;
        }

        // The page belongs to no channel, so it shows what channels without folders of their own do.
        var origin = new Origin(callback.TeamId, callback.EnterpriseId, "", user, callback.EventId ?? user);
        var view = asker.Permits(origin)
            ? HomeView.Of(
                await asker.AskAsync(origin, "/help", cancellationToken),
                [.. asker.Examples(origin).Select(names.In)],
                await asker.AskAsync(origin, "/sources", cancellationToken))
            : HomeView.Of("I answer in some channels only. Ask there.");
        var call = SlackCalls.PublishView(workspace, new ViewPublication(user, view));
        if (await client.CallAsync(call, cancellationToken) is { IsSuccess: false } answer)
        {
            Log.Failed(logger, call, answer);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The app's own page could not be written ({Call}): {Answer}.")]
        public static partial void Failed(ILogger logger, SlackCall call, SlackAnswer answer);
    }
}
