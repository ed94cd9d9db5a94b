using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Discord.Gateway;

/// <summary>What a gateway frame is: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway.</summary>
internal enum GatewayOpcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}

/// <summary>A frame from Discord.</summary>
/// <param name="Op">What it is.</param>
/// <param name="D">Its content.</param>
/// <param name="S">Its number in the session, for a dispatch.</param>
/// <param name="T">The event's name, for a dispatch.</param>
internal sealed record GatewayFrame(GatewayOpcode Op, JsonElement D, long? S, string? T);

/// <summary>The first frame of a connection.</summary>
/// <param name="HeartbeatInterval">Milliseconds.</param>
internal sealed record Hello(int HeartbeatInterval);

/// <summary>The first event of a session.</summary>
internal sealed record Ready(string? SessionId, string? ResumeGatewayUrl);

/// <summary>A frame to Discord.</summary>
internal sealed class OutgoingFrame<T>(GatewayOpcode op, T d)
{
    public GatewayOpcode Op => op;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public T D => d;
}

/// <summary>Begins a session. A class: a record's text would show the token.</summary>
internal sealed class Identify(string token, int shard, int shards)
{
    public string Token => token;

    /// <summary>None: interactions belong to no intent and are always sent.</summary>
    public int Intents { get; }

    public IReadOnlyList<int> Shard { get; } = [shard, shards];

    public ConnectionProperties Properties { get; } = new("linux", "chatbot", "chatbot");
}

/// <summary>What identifies the program to Discord.</summary>
internal sealed record ConnectionProperties(string Os, string Browser, string Device);

/// <summary>Goes on with a session. A class: a record's text would show the token.</summary>
internal sealed class Resume(string token, string sessionId, long seq)
{
    public string Token => token;

    public string SessionId => sessionId;

    public long Seq => seq;
}
