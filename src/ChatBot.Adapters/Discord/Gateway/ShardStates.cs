using System.Collections.Concurrent;
using ChatBot.Transport;

namespace ChatBot.Discord.Gateway;

/// <summary>Makes one adapter's health of that of its shards: it is ready when all of them are.</summary>
internal sealed class ShardStates(AdapterHealth health, int count)
{
    private readonly ConcurrentDictionary<int, bool> _ready = new();

    public void Ready(int shard)
    {
        _ready[shard] = true;
        if (_ready.Count(s => s.Value) == count)
        {
            health.Set(AdapterState.Ready);
        }
    }

    public void Disconnected(int shard, string why)
    {
        _ready[shard] = false;
        health.Reconnect($"Shard {shard}: {why}");
    }
}
