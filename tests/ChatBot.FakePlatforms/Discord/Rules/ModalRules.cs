using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Modals: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal.</summary>
internal static class ModalRules
{
    public static void Check(JsonObject modal, string path, FormErrors errors)
    {
        ComponentRules.CheckCustomId(modal, path, errors);
        errors.Required(modal, "title", path);
        errors.Length(modal, "title", path, 1, 45);

        var components = modal.Objects("components");
        errors.Count(components.Count, $"{path}.components", 1, 5);
        foreach (var (number, component) in components.Index())
        {
            CheckOne(component, $"{path}.components.{number}", errors);
        }

        UniqueIdRules.Check(modal, path, errors);
    }

    private static void CheckOne(JsonObject component, string path, FormErrors errors)
    {
        switch (component.Number("type"))
        {
            case ComponentType.Label:
                errors.Required(component, "label", path);
                errors.Length(component, "label", path, 1, 45);
                errors.Length(component, "description", path, 0, 100);
                errors.Required(component, "component", path);
                CheckInput(component.At("component") as JsonObject, $"{path}.component", errors);
                break;
            case ComponentType.ActionRow:
                CheckInput(component.Objects("components") is [var first, ..] ? first : null, $"{path}.components.0", errors);
                break;
            case ComponentType.TextDisplay:
                break;
            default:
                errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "A modal holds labels (18), text displays (10) or rows (1) with a text input.");
                break;
        }
    }

    private static void CheckInput(JsonObject? input, string path, FormErrors errors)
    {
        if (input is null)
        {
            return;
        }

        ComponentRules.CheckCustomId(input, path, errors);
        if (input.Number("type") == ComponentType.TextInput)
        {
            errors.Length(input, "placeholder", path, 0, 100);
            errors.Length(input, "value", path, 0, 4_000);
        }
    }
}
