using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.Views;

/// <summary>The views that people have open, and their homes: https://docs.slack.dev/reference/views.</summary>
internal sealed class ViewStore(FakeSlackOptions options, SlackIds ids)
{
    private readonly ConcurrentDictionary<string, SlackView> _byId = new();

    public SlackView? Find(string? id) => id is not null && _byId.TryGetValue(id, out var view) ? view : null;

    public SlackView? Home(string userId) => _byId.Values.FirstOrDefault(v => v.UserId == userId && v.Type == "home");

    public SlackView? ByExternalId(string? id) => id is null ? null : _byId.Values.FirstOrDefault(v => v.Json.Text("external_id") == id);

    public void Close(SlackView view) => _byId.TryRemove(view.Id, out _);

    /// <summary>How many lie upon each other, this one with them.</summary>
    public int Depth(SlackView view) => 1 + (Find(view.Json.Text("previous_view_id")) is { } below ? Depth(below) : 0);

    public SlackView Create(Workspace workspace, string userId, JsonObject view, SlackView? below = null)
    {
        var id = ids.Next("V");
        return Keep(id, userId, Fill(workspace, id, view, below));
    }

    public SlackView Replace(Workspace workspace, SlackView before, JsonObject view) =>
        Keep(before.Id, before.UserId, Fill(workspace, before.Id, view, Find(before.Json.Text("previous_view_id"))));

    private SlackView Keep(string id, string userId, JsonObject view) => _byId[id] = new SlackView(id, userId, JsonNode.Parse(view.ToJsonString())!.AsObject());

    private JsonObject Fill(Workspace workspace, string id, JsonObject view, SlackView? below)
    {
        var blocks = view.At("blocks")?.DeepClone() as JsonArray ?? [];
        BlockIds.Fill(blocks, ids);

        return new JsonObject
        {
            ["id"] = id,
            ["team_id"] = workspace.TeamId,
            ["type"] = view.Text("type"),
            ["blocks"] = blocks,
            ["private_metadata"] = view.Text("private_metadata") ?? "",
            ["callback_id"] = view.Text("callback_id") ?? "",
            ["state"] = new JsonObject { ["values"] = new JsonObject() },
            ["hash"] = $"{ids.Timestamp()}.{ids.Secret()[..8]}",
            ["title"] = view.At("title")?.DeepClone() ?? new JsonObject { ["type"] = "plain_text", ["text"] = "View Title" },
            ["clear_on_close"] = view.Flag("clear_on_close"),
            ["notify_on_close"] = view.Flag("notify_on_close"),
            ["close"] = view.At("close")?.DeepClone(),
            ["submit"] = view.At("submit")?.DeepClone(),
            ["previous_view_id"] = below?.Id,
            ["root_view_id"] = below?.Json.Text("root_view_id") ?? id,
            ["app_id"] = options.AppId,
            ["external_id"] = view.Text("external_id") ?? "",
            ["app_installed_team_id"] = workspace.TeamId,
            ["bot_id"] = workspace.BotId,
        };
    }
}
