using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Rules;

namespace ChatBot.FakePlatforms.Slack.Views;

/// <summary>A modal or a home as a person sees it at one moment.</summary>
public sealed record SlackView(string Id, string UserId, JsonObject Json)
{
    /// <summary>modal or home.</summary>
    public string Type => Json.Text("type") ?? "";

    /// <summary>By which the app tells its views apart.</summary>
    public string CallbackId => Json.Text("callback_id") ?? "";

    /// <summary>Changes with every change.</summary>
    public string Hash => Json.Text("hash") ?? "";

    /// <summary>A modal's title.</summary>
    public string Title => Json.At("title").Text("text") ?? "";

    /// <summary>Its blocks.</summary>
    public IReadOnlyList<JsonObject> Blocks => Json.Objects("blocks");

    /// <summary>What a person reads, line by line.</summary>
    public string Text => string.Join('\n', Blocks.Select(BlockText.Of).Where(t => t.Length > 0));

    /// <summary>The labels of its buttons, in order.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. Blocks.SelectMany(BlockText.ElementsOf).Where(e => e.Text("type") == "button").Select(e => e.At("text").Text("text") ?? "")];

    /// <summary>The people, groups and channels that it would link to, as they stand in it.</summary>
    public IReadOnlyList<string> Mentions => [.. LiveMarkup.MentionsIn(Json)];
}
