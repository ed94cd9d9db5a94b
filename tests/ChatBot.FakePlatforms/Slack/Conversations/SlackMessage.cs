using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Rules;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>A message as a person sees it at one moment; a later edit makes a new one with the same <see cref="Ts"/>.</summary>
/// <param name="Channel">Where it stands.</param>
/// <param name="Ts">What names it in its channel.</param>
/// <param name="Json">As Slack keeps it.</param>
/// <param name="OnlyFor">The one person who sees it; null if all do.</param>
public sealed record SlackMessage(string Channel, string Ts, JsonObject Json, string? OnlyFor)
{
    /// <summary>Whether only one person sees it.</summary>
    public bool IsEphemeral => OnlyFor is not null;

    /// <summary>The message whose thread it stands in; null outside threads.</summary>
    public string? ThreadTs => Json.Text("thread_ts");

    /// <summary>Who wrote it.</summary>
    public string? User => Json.Text("user");

    /// <summary>Whether the bot wrote it.</summary>
    public bool IsByBot => Json.Has("bot_id");

    /// <summary>Its blocks.</summary>
    public IReadOnlyList<JsonObject> Blocks => Json.Objects("blocks");

    /// <summary>What a person reads: the texts of the blocks line by line, or without blocks the text.</summary>
    public string Text => Blocks.Count > 0 ? string.Join('\n', Blocks.Select(BlockText.Of).Where(t => t.Length > 0)) : Json.Text("text") ?? "";

    /// <summary>The text that stands in for the blocks in notifications and for screen readers.</summary>
    public string Fallback => Json.Text("text") ?? "";

    /// <summary>The labels of its buttons, in order.</summary>
    public IReadOnlyList<string> Buttons => [.. Elements().Where(e => e.Text("type") == "button").Select(e => e.At("text").Text("text") ?? "")];

    /// <summary>The people, groups and channels that it would notify or link to, as they stand in it.</summary>
    public IReadOnlyList<string> Mentions => [.. LiveMarkup.MentionsIn(Json)];

    /// <summary>The addresses that it links to.</summary>
    public IReadOnlyList<string> Links => [.. LiveMarkup.LinksIn(Json)];

    /// <summary>The button with this label, and the id of its block.</summary>
    /// <exception cref="ArgumentException">There is none; the message says which there are.</exception>
    internal (JsonObject Element, string BlockId) Button(string label)
    {
        foreach (var block in Blocks)
        {
            var button = BlockText.ElementsOf(block).FirstOrDefault(e => e.Text("type") == "button" && e.At("text").Text("text") == label);
            if (button is not null)
            {
                return (button, block.Text("block_id") ?? "");
            }
        }

        throw new ArgumentException($"There is no button '{label}' among: {string.Join(", ", Buttons)}. The message:\n{Json.ToCompactJson()}");
    }

    private IEnumerable<JsonObject> Elements() => Blocks.SelectMany(BlockText.ElementsOf);
}
