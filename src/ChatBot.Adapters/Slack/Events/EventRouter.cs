using System.Text.Json;
using ChatBot.Slack.Requests;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Events;

/// <summary>Hands each kind of event to what takes care of it.</summary>
internal sealed partial class EventRouter(MessageHandler messages, HomePublisher home, AssistantPane pane, Uninstaller uninstaller, ILogger<EventRouter> logger)
{
    public Task HandleAsync(EventCallback callback, CancellationToken cancellationToken) => callback.EventType switch
    {
        "app_mention" => messages.HandleMentionAsync(callback, callback.Event.Deserialize(SlackJson.Wire.MessageEvent)!, cancellationToken),
        "message" => messages.HandleAsync(callback, callback.Event.Deserialize(SlackJson.Wire.MessageEvent)!, cancellationToken),
        "app_home_opened" => home.PublishAsync(callback, callback.Event.Deserialize(SlackJson.Wire.HomeOpened)!, cancellationToken),
        "assistant_thread_started" => pane.BeginAsync(callback, callback.Event.Deserialize(SlackJson.Wire.AssistantThreadStarted)!, cancellationToken),
        "app_uninstalled" => uninstaller.UninstallAsync(callback, cancellationToken),
        "tokens_revoked" => uninstaller.RevokeAsync(callback, callback.Event.Deserialize(SlackJson.Wire.TokensRevoked)!, cancellationToken),
        _ => PassOver(callback),
    };

    private Task PassOver(EventCallback callback)
    {
        if (callback.Type == EventCallback.RateLimited)
        {
            Log.HeldBack(logger, callback.TeamId);
        }
        else
        {
            Log.PassedOver(logger, callback.Type, callback.EventType);
        }

        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack holds back events of the workspace {TeamId}, since there are more than 30,000 an hour.")]
        public static partial void HeldBack(ILogger logger, string? teamId);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Passed over {Type} {EventType}.")]
        public static partial void PassedOver(ILogger logger, string? type, string? eventType);
    }
}
