using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>The bot opened a connection; it goes to the resume host or to the first one.</summary>
public sealed record Connected(int Connection, bool ToResumeHost, string Query) : RecordedEvent;

/// <summary>The bot sent a frame.</summary>
public sealed record Received(int Connection, int Op, JsonNode? Data) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"connection {Connection}: received op {Op}";

    internal override bool IsRoutine => Op == Opcode.Heartbeat;
}

/// <summary>The bot was sent a frame.</summary>
public sealed record Sent(int Connection, int Op, string? Event, JsonNode? Data) : RecordedEvent
{
    /// <inheritdoc/>
    public override string ToString() => $"connection {Connection}: sent op {Op} {Event}";

    internal override bool IsRoutine => Op == Opcode.HeartbeatAck;
}

/// <summary>A connection ended, by whom and with which code; no code means that TCP was cut.</summary>
public sealed record Closed(int Connection, bool ByBot, int? Code) : RecordedEvent;

/// <summary>The bot has a new session.</summary>
public sealed record BecameReady(int Connection, string SessionId) : RecordedEvent;

/// <summary>The bot took a session up again, and had this many events replayed.</summary>
public sealed record Resumed(int Connection, string SessionId, int Replayed) : RecordedEvent;
