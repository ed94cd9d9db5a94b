using System.Text.Json;
using ChatBot.Conversation;
using ChatBot.Discord.Rendering;

namespace ChatBot.Discord.Interactions;

/// <summary>Suggests the corpus's own names while somebody types.</summary>
internal sealed class Autocompletion(Asker asker)
{
    private const int MostChoices = 25;
    private const int LongestChoice = 100;

    public Plan Plan(Interaction interaction)
    {
        var focused = interaction.Data?.Options?.FirstOrDefault(o => o.Focused is true);
        var typed = focused?.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";
        IReadOnlyList<string> names = focused?.Name switch
        {
            "speaker" => asker.Suggest(interaction, SuggestedName.Speaker, typed, MostChoices),
            "topic" => asker.Suggest(interaction, SuggestedName.Topic, typed, MostChoices),
            _ => [],
        };

        return new Plan.AtOnce(InteractionCallback.Choices(
            [.. names.Where(n => n.Length <= LongestChoice).Select(n => new Choice(n, n))]));
    }
}
