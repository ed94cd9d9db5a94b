using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Discord.Commands;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rendering;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord;

/// <summary>Discord's JSON: snake case, ids as strings, what is null left out, unknown fields passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GatewayFrame))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(OutgoingFrame<Identify>))]
[JsonSerializable(typeof(OutgoingFrame<Resume>))]
[JsonSerializable(typeof(OutgoingFrame<long?>))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(RateLimited))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionCallback))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
internal sealed partial class DiscordJson : JsonSerializerContext
{
    /// <summary>For everything on the wire. Letters and marks stand for themselves, since frames and limits count bytes.</summary>
    public static DiscordJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Reads what Discord must send, and may still leave out.</summary>
    /// <exception cref="JsonException">It is missing, null or something else.</exception>
    public static T Read<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class =>
        (element.ValueKind == JsonValueKind.Undefined ? null : element.Deserialize(type))
        ?? throw new JsonException($"Discord sent no {typeof(T).Name}.");
}
