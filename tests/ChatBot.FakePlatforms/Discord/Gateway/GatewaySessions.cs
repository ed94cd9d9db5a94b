using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>All sessions of the bot, and the rules for starting and resuming one.</summary>
internal sealed class GatewaySessions(FakeDiscordOptions options, DiscordApplication application, IdentifyLimits limits, Recording recording)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, GatewaySession> _sessions = [];
    private int _made;

    /// <summary>Where a bot connects first.</summary>
    public string Url { get; set; } = "";

    /// <summary>Where a bot resumes.</summary>
    public string ResumeUrl { get; set; } = "";

    public IReadOnlyList<GatewaySession> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _sessions.Values];
            }
        }
    }

    /// <summary>https://discord.com/developers/docs/events/gateway#get-gateway-bot.</summary>
    public JsonObject Describe() => new()
    {
        ["url"] = Url,
        ["shards"] = options.Shards,
        ["session_start_limit"] = limits.Describe(),
    };

    /// <summary>Op 2: a new session, a close code, or op 9 for one that came too early.</summary>
    public GatewaySession? Identify(GatewayConnection connection, JsonNode? data)
    {
        if (IdentifyRules.CloseCode(data, application, options, recording) is { } code)
        {
            connection.Close(code);
            return null;
        }

        if (!limits.SpendStart())
        {
            recording.Violate($"Identified more than {options.SessionStarts} times in a day: Discord ends every session and resets the token.");
            application.RevokeToken();
            connection.Close(CloseCode.AuthenticationFailed);
            return null;
        }

        var shard = IdentifyRules.Shard(data);
        if (!limits.SpendTurn(shard))
        {
            recording.Violate($"Shard {shard} identified within {options.IdentifyWindow.TotalSeconds} s of the identify before it in its bucket.");
            connection.InvalidateSession(isResumable: false);
            return null;
        }

        var session = Start(connection, shard);
        recording.Add(new BecameReady(connection.Number, session.Id));

        return session;
    }

    /// <summary>Op 6: the session again, a close code, or op 9 for one that is over.</summary>
    public GatewaySession? Resume(GatewayConnection connection, JsonNode? data)
    {
        if (!application.Accepts(data.Text("token")))
        {
            connection.Close(CloseCode.AuthenticationFailed);
            return null;
        }

        GatewaySession? session;
        lock (_gate)
        {
            session = _sessions.GetValueOrDefault(data.Text("session_id") ?? "");
        }

        if (session is null)
        {
            connection.InvalidateSession(isResumable: false);
            return null;
        }

        if (data.Number("seq") is not { } sequence || sequence < 0 || sequence > session.Sequence)
        {
            recording.Violate($"Resumed with sequence {data.At("seq").ToCompactJson()}; the last one was {session.Sequence}.");
            connection.Close(CloseCode.InvalidSequence);
            return null;
        }

        var replayed = session.Resume(connection, sequence);
        recording.Add(new Resumed(connection.Number, session.Id, replayed));

        return session;
    }

    public void End(GatewaySession session)
    {
        lock (_gate)
        {
            _sessions.Remove(session.Id);
        }
    }

    private GatewaySession Start(GatewayConnection connection, long shard)
    {
        GatewaySession session;
        lock (_gate)
        {
            session = new GatewaySession($"{++_made:x8}f00dfacecafe0123456789ab", shard);
            _sessions[session.Id] = session;
        }

        session.Attach(connection);
        session.Dispatch("READY", ReadyEvent.Of(options, session, ResumeUrl, options.Shards));

        return session;
    }
}
