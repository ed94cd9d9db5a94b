using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Slack.Api;

namespace ChatBot.Slack;

/// <summary>Slack's JSON: snake case, what is null left out, unknown fields passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiOutcome))]
[JsonSerializable(typeof(AuthTest))]
[JsonSerializable(typeof(Installation.OAuthAccess))]
[JsonSerializable(typeof(OpenedConnection))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    /// <summary>For everything on the wire. Letters and marks stand for themselves, since limits count what is sent.</summary>
    public static SlackJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
