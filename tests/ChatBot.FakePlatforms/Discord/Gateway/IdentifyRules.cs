using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>What an Identify must hold: https://discord.com/developers/docs/events/gateway-events#identify.</summary>
internal static class IdentifyRules
{
    private const long KnownIntents = (1L << 26) - 1;
    private const long Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    private static readonly string[] Properties = ["os", "browser", "device"];

    /// <returns>The code to close with, or null for a good one.</returns>
    public static int? CloseCode(JsonNode? data, DiscordApplication application, FakeDiscordOptions options, Recording recording)
    {
        if (!application.Accepts(data.Text("token")))
        {
            return Gateway.CloseCode.AuthenticationFailed;
        }

        foreach (var missing in Properties.Where(p => string.IsNullOrEmpty(data.At("properties").Text(p))))
        {
            recording.Violate($"Identify lacks properties.{missing}.");
        }

        if (data.Flag("compress"))
        {
            recording.Violate("Identify asks for payload compression, which this fake does not have.");
        }

        return IntentsCode(data, options, recording) ?? ShardCode(data, options, recording);
    }

    /// <summary>The shard that identifies; 0 for a bot that does not shard.</summary>
    public static long Shard(JsonNode? data) => ShardPair(data)?.Shard ?? 0;

    private static int? IntentsCode(JsonNode? data, FakeDiscordOptions options, Recording recording)
    {
        if (data.Number("intents") is not { } intents || (intents & ~KnownIntents) != 0)
        {
            recording.Violate($"Identify with intents {data.At("intents").ToCompactJson()}.");
            return Gateway.CloseCode.InvalidIntents;
        }

        if ((intents & Privileged & ~options.PrivilegedIntents) != 0)
        {
            recording.Violate($"Identify with intents {intents}, of which a privileged one is not enabled.");
            return Gateway.CloseCode.DisallowedIntents;
        }

        return null;
    }

    private static int? ShardCode(JsonNode? data, FakeDiscordOptions options, Recording recording)
    {
        var isGood = data.At("shard") is null || ShardPair(data) is { Shard: >= 0 } pair && pair.Shard < pair.Count && pair.Count >= options.Shards;
        if (isGood)
        {
            return null;
        }

        recording.Violate($"Identify with shard {data.At("shard").ToCompactJson()}.");
        return Gateway.CloseCode.InvalidShard;
    }

    private static (long Shard, long Count)? ShardPair(JsonNode? data) =>
        data.At("shard") is JsonArray { Count: 2 } pair
        && pair[0] is JsonValue first && first.TryGetValue<long>(out var shard)
        && pair[1] is JsonValue second && second.TryGetValue<long>(out var count)
            ? (shard, count)
            : null;
}
