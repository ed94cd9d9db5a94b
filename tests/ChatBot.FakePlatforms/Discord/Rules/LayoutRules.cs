using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Components V2, where a message is a layout: https://discord.com/developers/docs/components/reference.</summary>
internal static class LayoutRules
{
    private const int MostComponents = 40;
    private const int MostText = 4_000;

    public static void Check(JsonObject message, string path, FormErrors errors)
    {
        var top = message.Objects("components");
        foreach (var (number, component) in top.Index())
        {
            CheckOne(component, $"{path}.components.{number}", isTop: true, errors);
        }

        var all = top.SelectMany(WithDescendants).ToList();
        errors.Count(all.Count, $"{path}.components", 0, MostComponents);

        var text = all.Sum(c => c.Number("type") == ComponentType.TextDisplay ? c.Text("content")?.Length ?? 0 : 0);
        if (text > MostText)
        {
            errors.Add($"{path}.components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"All text together may hold {MostText} UTF-16 units; it holds {text}.");
        }
    }

    /// <summary>The component and all that stands in it.</summary>
    public static IEnumerable<JsonObject> WithDescendants(JsonObject component)
    {
        var accessory = component.At("accessory") is JsonObject one ? [one] : Array.Empty<JsonObject>();
        var inner = component.At("component") is JsonObject only ? [only] : Array.Empty<JsonObject>();

        return component.Objects("components").Concat(accessory).Concat(inner).SelectMany(WithDescendants).Prepend(component);
    }

    private static void CheckOne(JsonObject component, string path, bool isTop, FormErrors errors)
    {
        switch (component.Number("type"))
        {
            case ComponentType.ActionRow:
                ComponentRules.CheckRow(component, path, errors);
                break;
            case ComponentType.TextDisplay:
                errors.Required(component, "content", path);
                errors.Length(component, "content", path, 1, MostText);
                break;
            case ComponentType.Section:
                CheckSection(component, path, errors);
                break;
            case ComponentType.MediaGallery:
                errors.Count(component.Objects("items").Count, $"{path}.items", 1, 10);
                break;
            case ComponentType.Separator when component.Has("spacing") && component.Number("spacing") is not (1 or 2):
                errors.Add($"{path}.spacing", "BASE_TYPE_CHOICES", "Must be 1 or 2.");
                break;
            case ComponentType.Separator or ComponentType.File:
                break;
            case ComponentType.Container when isTop:
                foreach (var (number, child) in component.Objects("components").Index())
                {
                    CheckOne(child, $"{path}.components.{number}", isTop: false, errors);
                }

                break;
            default:
                errors.Add($"{path}.type", "UNION_TYPE_CHOICES", $"Type {component.Number("type")} cannot stand here.");
                break;
        }
    }

    private static void CheckSection(JsonObject section, string path, FormErrors errors)
    {
        var texts = section.Objects("components");
        errors.Count(texts.Count, $"{path}.components", 1, 3);
        foreach (var (number, _) in texts.Index().Where(t => t.Item.Number("type") != ComponentType.TextDisplay))
        {
            errors.Add($"{path}.components.{number}.type", "UNION_TYPE_CHOICES", "A section holds text displays only.");
        }

        errors.Required(section, "accessory", path);
        if (section.At("accessory") is JsonObject accessory && accessory.Number("type") != ComponentType.Thumbnail)
        {
            ComponentRules.CheckInteractive(accessory, $"{path}.accessory", errors);
        }
    }
}
