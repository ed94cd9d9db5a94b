using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rules;

namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>A message of the bot as a person sees it at one moment; a later edit makes a new one with the same id.</summary>
public sealed record ReplyMessage(string Id, JsonObject Json)
{
    /// <summary>Whether only the asker sees it.</summary>
    public bool IsEphemeral => HasFlag(MessageFlags.Ephemeral);

    /// <summary>Whether it still says "thinking …".</summary>
    public bool IsLoading => HasFlag(MessageFlags.Loading);

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<JsonObject> Embeds => Json.Objects("embeds");

    /// <summary>All its buttons and selects, in order.</summary>
    public IReadOnlyList<JsonObject> Components =>
        [.. Json.Objects("components").SelectMany(LayoutRules.WithDescendants).Where(c => c.Has("custom_id") || c.Has("url"))];

    /// <summary>What the buttons say: the label, else the emoji.</summary>
    public IReadOnlyList<string> Buttons => [.. Components.Select(LabelOf)];

    /// <summary>All that can be read: content, then each embed from the top down, then text displays.</summary>
    public string Text => string.Join('\n', Texts().Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>What Discord reads as Markdown: no footer and no author's name.</summary>
    public string Markdown => string.Join('\n',
    [
        Json.Text("content"),
        .. Embeds.SelectMany(e => e.Objects("fields").Select(f => f.Text("value")).Prepend(e.Text("description"))),
        .. Json.Objects("components").SelectMany(LayoutRules.WithDescendants).Select(c => c.Text("content")),
    ]);

    /// <summary>The component whose label, emoji or placeholder is <paramref name="label"/>.</summary>
    public JsonObject Component(string label) =>
        Components.FirstOrDefault(c => LabelOf(c) == label)
        ?? throw new InvalidOperationException($"There is no '{label}' on the message; there are: {string.Join(", ", Buttons)}.");

    /// <inheritdoc/>
    public override string ToString() => $"message {Id}{(IsEphemeral ? " (ephemeral)" : "")}{(IsLoading ? " (thinking)" : "")}: {Text}";

    private static string LabelOf(JsonObject component) =>
        component.Text("label") ?? component.At("emoji").Text("name") ?? component.Text("placeholder") ?? "";

    private bool HasFlag(long flag) => (Json.Number("flags") & flag) > 0;

    private IEnumerable<string?> Texts()
    {
        yield return Json.Text("content");
        foreach (var embed in Embeds)
        {
            yield return embed.At("author").Text("name");
            yield return embed.Text("title");
            yield return embed.Text("description");
            foreach (var field in embed.Objects("fields"))
            {
                yield return field.Text("name");
                yield return field.Text("value");
            }

            yield return embed.At("footer").Text("text");
        }

        foreach (var display in Json.Objects("components").SelectMany(LayoutRules.WithDescendants))
        {
            yield return display.Text("content");
        }
    }
}
