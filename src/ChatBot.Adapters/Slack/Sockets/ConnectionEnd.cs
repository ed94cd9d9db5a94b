namespace ChatBot.Slack.Sockets;

/// <summary>How a connection ended, and what follows from it.</summary>
/// <param name="Why">What happened, for the log.</param>
internal sealed record ConnectionEnd(string Why)
{
    /// <summary>What a person should do, where another connection would end the same way.</summary>
    public string? Remedy { get; init; }

    /// <summary>Whether to wait longer than usual before the next try.</summary>
    public bool NeedsPause { get; init; }

    /// <summary>Whether it still takes payloads, and ends when another has taken its place.</summary>
    public bool IsBeingReplaced { get; init; }

    /// <summary>What a wish of Slack's to disconnect asks for: https://api.slack.com/apis/socket-mode#disconnect.</summary>
    public static ConnectionEnd Of(string? reason) => reason switch
    {
        "warning" or "refresh_requested" => new ConnectionEnd($"Slack asked for a new connection ({reason})") { IsBeingReplaced = true },
        "link_disabled" => new ConnectionEnd(reason) { Remedy = Remedies.SocketModeOff },
        "too_many_websockets" => new ConnectionEnd("Slack has 10 connections of this app already; do other instances run? Lower Slack:Sockets") { NeedsPause = true },
        _ => new ConnectionEnd($"Slack disconnected ({reason})"),
    };
}
