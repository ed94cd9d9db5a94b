using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>Lets a test make the gateway do what a gateway does on a bad day.</summary>
public sealed class GatewayControl
{
    private readonly GatewayEndpoint _endpoint;
    private readonly GatewaySessions _sessions;
    private readonly IdentifyLimits _limits;

    internal GatewayControl(GatewayEndpoint endpoint, GatewaySessions sessions, IdentifyLimits limits) =>
        (_endpoint, _sessions, _limits) = (endpoint, sessions, limits);

    /// <summary>While true, the host for resuming takes no connection.</summary>
    public bool IsResumeHostDown
    {
        get => _endpoint.IsResumeHostDown;
        set => _endpoint.IsResumeHostDown = value;
    }

    /// <summary>How many connections are open.</summary>
    public int OpenConnections => _endpoint.Open.Count;

    /// <summary>Identifies left today.</summary>
    public int SessionStartsLeft => _limits.Remaining;

    /// <summary>Leaves no identify for today.</summary>
    public void ExhaustSessionStarts() => _limits.Exhaust();

    /// <summary>From now on no heartbeat of the open connections is answered; new connections are well again.</summary>
    public void StopAcknowledging() => Each(c => c.AcknowledgesHeartbeats = false);

    /// <summary>Op 1: asks for a heartbeat at once.</summary>
    public void AskForHeartbeat() => Each(c => c.Enqueue(Opcode.Heartbeat, null));

    /// <summary>Op 7: asks to reconnect and resume.</summary>
    public void AskToReconnect() => Each(c => c.Enqueue(Opcode.Reconnect, null));

    /// <summary>Op 9.</summary>
    public void InvalidateSession(bool isResumable) => Each(connection =>
    {
        if (!isResumable && connection.Session is { } session)
        {
            _sessions.End(session);
            connection.Session = null;
        }

        connection.InvalidateSession(isResumable);
    });

    /// <summary>Closes with a code.</summary>
    public void Close(int code) => Each(c => c.Close(code));

    /// <summary>Cuts TCP in the middle of a frame.</summary>
    public void CutMidFrame() => Each(c => c.Cut());

    /// <summary>Sends an event that a bot need not know.</summary>
    public void SendUnknownEvent() => Dispatch("SOMETHING_NEW", new JsonObject { ["id"] = "1" }, null, 1);

    internal void ListenAt(Uri first, Uri resume)
    {
        _endpoint.ResumePort = resume.Port;
        _sessions.Url = string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{first.Port}");
        _sessions.ResumeUrl = string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{resume.Port}");
    }

    /// <summary>Sends an event to the session that has the guild's shard; direct messages come to shard 0.</summary>
    internal void Dispatch(string name, JsonNode data, string? guildId, int shards)
    {
        var shard = guildId is null ? 0 : (long)(ulong.Parse(guildId, CultureInfo.InvariantCulture) >> 22) % shards;
        var sessions = _sessions.All.Where(s => s.Shard == shard).ToList();
        if (sessions.Count == 0)
        {
            throw new InvalidOperationException($"No session has shard {shard}: wait for {nameof(FakeDiscord.ReadyAsync)} first.");
        }

        // Two sessions with one shard both get every event.
        sessions.ForEach(s => s.Dispatch(name, data.DeepClone()));
    }

    private void Each(Action<GatewayConnection> act)
    {
        foreach (var connection in _endpoint.Open)
        {
            act(connection);
        }
    }
}
