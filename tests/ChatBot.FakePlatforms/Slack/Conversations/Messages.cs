using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>All messages, as Slack keeps and returns them: https://docs.slack.dev/reference/events/message.</summary>
internal sealed class Messages(FakeSlackOptions options, SlackIds ids)
{
    private readonly ConcurrentDictionary<(string Channel, string Ts), SlackMessage> _messages = new();

    public SlackMessage? Find(string? channel, string? ts) =>
        channel is not null && ts is not null && _messages.TryGetValue((channel, ts), out var message) ? message : null;

    public bool Remove(SlackMessage message) => _messages.TryRemove((message.Channel, message.Ts), out _);

    /// <summary>What stands in a channel, in order, as the person sees it.</summary>
    public IReadOnlyList<SlackMessage> In(string channel, string? userId) =>
    [
        .. _messages.Values
            .Where(m => m.Channel == channel && (m.OnlyFor is null || m.OnlyFor == userId))
            .OrderBy(m => m.Ts, StringComparer.Ordinal),
    ];

    /// <summary>A message and what stands in its thread.</summary>
    public IReadOnlyList<SlackMessage> Thread(string channel, string ts) => [.. In(channel, null).Where(m => m.Ts == ts || m.ThreadTs == ts)];

    /// <summary>What a person wrote.</summary>
    public SlackMessage FromPerson(Workspace workspace, string user, string channel, string text, string? thread)
    {
        var ts = ids.Timestamp();
        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = user,
            ["ts"] = ts,
            ["client_msg_id"] = Guid.CreateVersion7().ToString(),
            ["text"] = text,
            ["team"] = workspace.TeamId,
        };
        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }

        return Keep(new SlackMessage(channel, ts, message, null));
    }

    /// <summary>What the bot wrote.</summary>
    public SlackMessage FromBot(Workspace workspace, JsonObject body, string channel, string? onlyFor)
    {
        var ts = ids.Timestamp();
        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = workspace.BotUserId,
            ["bot_id"] = workspace.BotId,
            ["app_id"] = options.AppId,
            ["team"] = workspace.TeamId,
            ["ts"] = ts,
        };
        Fill(message, body);
        if (body.Text("thread_ts") is { } thread)
        {
            message["thread_ts"] = thread;
        }

        return Keep(new SlackMessage(channel, ts, Read(message), onlyFor));
    }

    /// <summary>Puts a new text and new blocks in place of the old; who sees the message never changes.</summary>
    public SlackMessage Replace(SlackMessage before, JsonObject body)
    {
        var after = before.Json.DeepClone().AsObject();
        after.Remove("blocks");
        Fill(after, body);
        after["edited"] = new JsonObject { ["user"] = after.Text("user"), ["ts"] = ids.Timestamp() };

        return Keep(before with { Json = Read(after) });
    }

    private SlackMessage Keep(SlackMessage message) => _messages[(message.Channel, message.Ts)] = message;

    private void Fill(JsonObject message, JsonObject body)
    {
        message["text"] = body.Text("text") ?? "";
        if (body.At("blocks")?.DeepClone() is JsonArray { Count: > 0 } blocks)
        {
            BlockIds.Fill(blocks, ids);
            message["blocks"] = blocks;
        }
    }

    // Read back, so that numbers compare and convert as those of a client do.
    private static JsonObject Read(JsonObject built) => JsonNode.Parse(built.ToJsonString())!.AsObject();
}
