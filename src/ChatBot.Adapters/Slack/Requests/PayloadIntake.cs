using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Slack.Events;
using ChatBot.Slack.Replies;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Requests;

/// <summary>Leaves out payloads that were seen before, and starts the answering of the others beside whoever brought them. To be called when the payload is acknowledged, or certain to be.</summary>
internal sealed partial class PayloadIntake(
    CommandHandler commands,
    InteractionHandler interactions,
    EventRouter events,
    RecentIds seen,
    InFlight inFlight,
    TimeProvider time,
    ILogger<PayloadIntake> logger)
{
    /// <summary>Longer than Slack goes on to deliver an event: at once, after a minute, after five more.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    /// <summary>Most ids remembered: an hour of very busy workspaces, and a few megabytes.</summary>
    public const int MostRemembered = 100_000;

    /// <summary>Takes what came in an envelope.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public void Take(string? type, string envelopeId, JsonElement payload)
    {
        switch (type)
        {
            case "slash_commands":
                Take(Read(payload, SlackJson.Wire.SlashCommand), envelopeId);
                break;
            case "interactive":
                Take(Read(payload, SlackJson.Wire.Interaction), envelopeId);
                break;
            case "events_api":
                Take(Read(payload, SlackJson.Wire.EventCallback), envelopeId);
                break;
            default:
                Log.PassedOver(logger, type);
                break;
        }
    }

    /// <summary>Takes a slash command; <paramref name="otherId"/> tells it from others where Slack gave it no trigger.</summary>
    public void Take(SlashCommand command, string otherId) =>
        Take(command.TriggerId ?? otherId, (id, receivedAt, token) => commands.HandleAsync(command, id, receivedAt, token));

    /// <summary>Takes a button or a shortcut.</summary>
    public void Take(Interaction interaction, string otherId) =>
        Take(interaction.TriggerId ?? otherId, (id, receivedAt, token) => interactions.HandleAsync(interaction, id, receivedAt, token));

    /// <summary>Takes an event, which Slack may deliver several times.</summary>
    public void Take(EventCallback callback, string otherId) =>
        Take(callback.EventId ?? otherId, (_, _, token) => events.HandleAsync(callback, token));

    // What is missing or null would be no JSON to the serializer, or nothing at all to whoever takes it.
    private static T Read<T>(JsonElement payload, JsonTypeInfo<T> type)
        where T : class =>
        payload.ValueKind == JsonValueKind.Object ? payload.Deserialize(type)! : throw new JsonException($"The payload is no object but {payload.ValueKind}.");

    private void Take(string id, Func<string, long, CancellationToken, Task> handle)
    {
        var receivedAt = time.GetTimestamp();
        if (!seen.TryAdd(id))
        {
            Log.SeenBefore(logger);
            return;
        }

        inFlight.Start(token => HandleAsync(id, receivedAt, handle, token));
    }

    // Nothing is thrown: what fails here had nobody left to tell.
    private async Task HandleAsync(string id, long receivedAt, Func<string, long, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        try
        {
            await handle(id, receivedAt, cancellationToken);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, new Origin(null, null, "", "", id).ErrorId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A payload came a second time, and is not answered again.")]
        public static partial void SeenBefore(ILogger logger);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Passed over an envelope of type {Type}.")]
        public static partial void PassedOver(ILogger logger, string? type);

        [LoggerMessage(Level = LogLevel.Error, Message = "What came in as {ErrorId} could not be dealt with.")]
        public static partial void Failed(ILogger logger, Exception exception, string errorId);
    }
}
