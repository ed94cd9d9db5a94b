using System.Text.Json;

namespace ChatBot.Slack.Sockets;

/// <summary>What comes over a socket: https://api.slack.com/apis/socket-mode#events. A class: its payload may hold the right to answer.</summary>
internal sealed class SocketFrame
{
    public const string Hello = "hello";
    public const string Disconnect = "disconnect";

    /// <summary><see cref="Hello"/>, <see cref="Disconnect"/>, or what kind of payload it brings.</summary>
    public string? Type { get; init; }

    /// <summary>What to acknowledge; null where it brings no payload.</summary>
    public string? EnvelopeId { get; init; }

    public JsonElement Payload { get; init; }

    /// <summary>Why the connection is to end.</summary>
    public string? Reason { get; init; }
}

/// <summary>Tells Slack that a payload has arrived; without it within 3 s Slack takes it for lost.</summary>
internal sealed record Acknowledgement(string EnvelopeId);
