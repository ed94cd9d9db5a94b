using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Slack.Api;
using ChatBot.Slack.Http;
using ChatBot.Slack.Rendering;
using ChatBot.Slack.Requests;
using ChatBot.Slack.Sockets;

namespace ChatBot.Slack;

/// <summary>Slack's JSON: snake case, what is null left out, unknown fields passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiOutcome))]
[JsonSerializable(typeof(AuthTest))]
[JsonSerializable(typeof(Installation.OAuthAccess))]
[JsonSerializable(typeof(OpenedConnection))]
[JsonSerializable(typeof(SocketFrame))]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(EventCallback))]
[JsonSerializable(typeof(MessageEvent))]
[JsonSerializable(typeof(HomeOpened))]
[JsonSerializable(typeof(AssistantThreadStarted))]
[JsonSerializable(typeof(TokensRevoked))]
[JsonSerializable(typeof(Challenge))]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(OriginalDeletion))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(ViewPublication))]
[JsonSerializable(typeof(SuggestedPrompts))]
[JsonSerializable(typeof(ThreadStatus))]
[JsonSerializable(typeof(ThreadTitle))]
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
