using System.Text.Json;
using ChatBot.Discord.Commands;
using ChatBot.Discord.Rendering;
using ChatBot.Transport.Text;

namespace ChatBot.Discord.Interactions;

/// <summary>What to do about a slash command, or a command on a message.</summary>
internal sealed class CommandPlanner(Asker asker, UnknownCommands unknown)
{
    /// <summary>A message that somebody wants to find in the sources is cut to this, at a word.</summary>
    private const int LongestQuestion = 600;

    public Plan Plan(Interaction interaction) => interaction.Data?.Name switch
    {
        "who" or "when" or "where" or "ask" => Ask(interaction, $"/{interaction.Data.Name} {Option(interaction, "question")}"),
        "quote" => Quote(interaction),
        "sources" or "help" => Tell(interaction, $"/{interaction.Data.Name}"),
        CommandList.FindInSources => Find(interaction),
        _ => SayUnknown(),
    };

    private Plan.AtOnce SayUnknown()
    {
        unknown.Note();
        return Say("I do not know that command (any more). Try `/help`.");
    }

    private Plan Quote(Interaction interaction)
    {
        var (speaker, topic) = (Option(interaction, "speaker"), Option(interaction, "topic"));
        var text = (speaker.Length, topic.Length) switch
        {
            (0, 0) => null,
            (0, _) => topic,
            (_, 0) => $"speaker:{speaker}",
            _ => $"speaker:{speaker} topic:{topic}",
        };

        return text is null
            ? Say("Whose words, or on what? Give `/quote` a speaker, a topic or both.")
            : Ask(interaction, $"/quote {text}");
    }

    private Plan Find(Interaction interaction)
    {
        var target = interaction.Data?.TargetId is { } id ? interaction.Data.Resolved?.Messages?.GetValueOrDefault(id) : null;
        var words = target?.Content?.Trim() ?? "";

        return words.Length == 0
            ? Say("That message has no words that I could look for.")
            : Answer(interaction, $"/ask {Cut.AtWord(words, LongestQuestion)}", isPrivate: true);
    }

    private Plan.Reply Ask(Interaction interaction, string text) => Answer(interaction, text, IsPrivate(interaction) ?? false);

    private Plan.Reply Tell(Interaction interaction, string text) => Answer(interaction, text, IsPrivate(interaction) ?? true);

    private Plan.Reply Answer(Interaction interaction, string text, bool isPrivate) => new(
        isPrivate,
        async cancellationToken =>
        {
            var reply = await asker.AskAsync(interaction, text, cancellationToken);
            return ReplyRenderer.Render(reply, new ReplySetting(interaction.UserId, isPrivate) { Question = text });
        });

    private static Plan.AtOnce Say(string words) => new(InteractionCallback.Message(Notice.Of(words, isPrivate: true)));

    private static string Option(Interaction interaction, string name) =>
        Value(interaction, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()!.Trim() : "";

    private static bool? IsPrivate(Interaction interaction) => Value(interaction, "private")?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static JsonElement? Value(Interaction interaction, string name) =>
        interaction.Data?.Options?.FirstOrDefault(o => o.Name == name)?.Value;
}
