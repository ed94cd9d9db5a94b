using System.Text.Json;

namespace ChatBot.Discord.Gateway;

/// <summary>What one shard is, and where what it receives goes. A class: a record's text would show the token.</summary>
/// <param name="token">The bot's token.</param>
/// <param name="id">The shard's number, from 0.</param>
/// <param name="count">How many there are.</param>
internal sealed class ShardContext(string token, int id, int count)
{
    public string Token => token;

    public int Id => id;

    public int Count => count;

    /// <summary>Chance, for this shard alone.</summary>
    public required Random Random { get; init; }

    /// <summary>Takes an interaction and the moment of its receipt (<see cref="TimeProvider.GetTimestamp"/>); returns at once.</summary>
    public required Action<JsonElement, long> Interactions { get; init; }

    /// <summary>Called whenever a session has begun, or goes on.</summary>
    public required Action Ready { get; init; }

    /// <summary>Called with the reason whenever a connection has ended.</summary>
    public required Action<string> Disconnected { get; init; }
}
