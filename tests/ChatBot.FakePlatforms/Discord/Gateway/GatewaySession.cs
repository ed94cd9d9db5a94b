using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>A session outlives its connections: it numbers its events and keeps them for a replay.</summary>
internal sealed class GatewaySession(string id, long shard)
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _events = [];

    public string Id { get; } = id;

    public long Shard { get; } = shard;

    /// <summary>The connection it lives on; null while the bot is away.</summary>
    public GatewayConnection? Connection { get; private set; }

    /// <summary>The number of its last event.</summary>
    public int Sequence
    {
        get
        {
            lock (_gate)
            {
                return _events.Count;
            }
        }
    }

    /// <summary>Numbers an event and sends it, or keeps it until the bot resumes.</summary>
    public void Dispatch(string name, JsonNode data)
    {
        lock (_gate)
        {
            var dispatch = new JsonObject { ["op"] = Opcode.Dispatch, ["s"] = _events.Count + 1, ["t"] = name, ["d"] = data };
            _events.Add(dispatch);
            Connection?.Enqueue(dispatch);
        }
    }

    public void Attach(GatewayConnection connection) => Connection = connection;

    /// <summary>Moves to another connection and repeats what came after <paramref name="sequence"/>.</summary>
    /// <returns>How many events were repeated.</returns>
    public int Resume(GatewayConnection connection, long sequence)
    {
        lock (_gate)
        {
            var missed = _events.Skip((int)sequence).ToList();
            missed.ForEach(connection.Enqueue);
            Connection = connection;
            Dispatch("RESUMED", new JsonObject());

            return missed.Count;
        }
    }

    /// <summary>The connection is gone.</summary>
    public void Detach(GatewayConnection connection)
    {
        lock (_gate)
        {
            Connection = Connection == connection ? null : Connection;
        }
    }
}
