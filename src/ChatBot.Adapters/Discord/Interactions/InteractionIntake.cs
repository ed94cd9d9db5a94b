using System.Text.Json;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Reads interactions, leaves out those seen before, and starts the answering of the others beside whoever brought them.</summary>
internal sealed partial class InteractionIntake(
    InteractionHandler handler,
    InteractionClient client,
    RecentIds seen,
    InFlight inFlight,
    ILogger<InteractionIntake> logger)
{
    /// <summary>Longer than an interaction's token lives.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(20);

    /// <summary>Most ids remembered: an hour of very busy servers, and a few megabytes.</summary>
    public const int MostRemembered = 100_000;

    /// <summary>Takes what came over the gateway; returns at once.</summary>
    public void Take(JsonElement payload, long receivedAt)
    {
        if (Read(payload) is { } interaction)
        {
            Take(interaction, new CallbackRoute(client, interaction, receivedAt), receivedAt);
        }
    }

    /// <summary>Takes an interaction that answers go back to in a way of their own; false if it was taken before.</summary>
    public bool Take(Interaction interaction, IFirstResponse first, long receivedAt)
    {
        if (!seen.TryAdd(interaction.Id))
        {
            Log.SeenBefore(logger, interaction.Id);
            return false;
        }

        inFlight.Start(cancellationToken => handler.HandleAsync(interaction, first, receivedAt, cancellationToken));
        return true;
    }

    private Interaction? Read(JsonElement payload)
    {
        try
        {
            return DiscordJson.Read(payload, DiscordJson.Wire.Interaction);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, exception);
            return Torso(payload);
        }
    }

    // Enough to say that it was not understood, which is better than silence; null if even that is missing.
    private static Interaction? Torso(JsonElement payload) =>
        (Text(payload, "id"), Text(payload, "token"), Text(payload, "application_id")) is ({ } id, { } token, { } application)
            ? new Interaction { Id = id, Token = token, ApplicationId = application, Type = InteractionType.Unreadable }
            : null;

    private static string? Text(JsonElement payload, string name) =>
        payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The interaction {Id} came a second time, and is not answered again.")]
        public static partial void SeenBefore(ILogger logger, string id);

        [LoggerMessage(Level = LogLevel.Error, Message = "Discord sent an interaction that cannot be read. Please report this.")]
        public static partial void Unreadable(ILogger logger, Exception exception);
    }
}
