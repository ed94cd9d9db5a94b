using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Classic components, rows of buttons or one select: https://discord.com/developers/docs/components/reference.</summary>
internal static class ComponentRules
{
    private const int LinkStyle = 5;
    private const int PremiumStyle = 6;

    private static readonly FrozenSet<string> ButtonKeys = FrozenSet.Create("type", "id", "style", "label", "emoji", "custom_id", "url", "disabled", "sku_id");

    private static readonly FrozenSet<string> SelectKeys = FrozenSet.Create(
        "type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "disabled", "default_values", "channel_types", "required");

    public static void Check(JsonObject message, string path, FormErrors errors)
    {
        var rows = message.Objects("components");
        errors.Count(rows.Count, $"{path}.components", 0, 5);
        foreach (var (number, row) in rows.Index())
        {
            CheckRow(row, $"{path}.components.{number}", errors);
        }
    }

    public static void CheckRow(JsonObject row, string path, FormErrors errors)
    {
        if (row.Number("type") != ComponentType.ActionRow)
        {
            errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "Without IS_COMPONENTS_V2 the top components must be action rows (1).");
            return;
        }

        var children = row.Objects("components");
        var selects = children.Count(c => ComponentType.IsSelect(c.Number("type")));
        errors.Count(children.Count, $"{path}.components", 1, 5);
        if (selects > 0 && children.Count > 1)
        {
            errors.Add($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select fills its row.");
        }

        foreach (var (number, child) in children.Index())
        {
            CheckInteractive(child, $"{path}.components.{number}", errors);
        }
    }

    /// <summary>A button or a select.</summary>
    public static void CheckInteractive(JsonObject component, string path, FormErrors errors)
    {
        var type = component.Number("type");
        if (type == ComponentType.Button)
        {
            CheckButton(component, path, errors);
        }
        else if (ComponentType.IsSelect(type))
        {
            CheckSelect(component, path, errors);
        }
        else
        {
            errors.Add($"{path}.type", "UNION_TYPE_CHOICES", $"Type {type} cannot stand in an action row of a message.");
        }
    }

    private static void CheckButton(JsonObject button, string path, FormErrors errors)
    {
        errors.KnownKeys(button, path, ButtonKeys);
        errors.Length(button, "label", path, 1, 80);
        var style = button.Number("style");
        if (style is not (>= 1 and <= PremiumStyle))
        {
            errors.Add($"{path}.style", "BASE_TYPE_CHOICES", "Must be 1 to 6.");
        }
        else if (style == LinkStyle)
        {
            errors.Required(button, "url", path);
            errors.Length(button, "url", path, 1, 512);
            errors.Forbidden(button, "custom_id", path, "A link button has no custom_id.");
        }
        else if (style != PremiumStyle)
        {
            CheckCustomId(button, path, errors);
            errors.Forbidden(button, "url", path, "Only a link button has a url.");
        }

        if (style != PremiumStyle && !button.Has("label") && !button.Has("emoji"))
        {
            errors.Add(path, "BUTTON_COMPONENT_MISSING_LABEL", "A button needs a label or an emoji.");
        }
    }

    private static void CheckSelect(JsonObject select, string path, FormErrors errors)
    {
        errors.KnownKeys(select, path, SelectKeys);
        CheckCustomId(select, path, errors);
        errors.Length(select, "placeholder", path, 0, 150);
        CheckRange(select, "min_values", 0, path, errors);
        CheckRange(select, "max_values", 1, path, errors);
        if (select.Number("type") != ComponentType.StringSelect)
        {
            return;
        }

        var options = select.Objects("options");
        errors.Count(options.Count, $"{path}.options", 1, 25);
        foreach (var (number, option) in options.Index())
        {
            var optionPath = $"{path}.options.{number}";
            errors.Required(option, "label", optionPath);
            errors.Required(option, "value", optionPath);
            errors.Length(option, "label", optionPath, 1, 100);
            errors.Length(option, "value", optionPath, 1, 100);
            errors.Length(option, "description", optionPath, 0, 100);
        }

        if (options.Select(o => o.Text("value")).Distinct().Count() < options.Count)
        {
            errors.Add($"{path}.options", "COMPONENT_OPTION_VALUE_DUPLICATED", "Two options have the same value.");
        }
    }

    public static void CheckCustomId(JsonObject component, string path, FormErrors errors)
    {
        errors.Required(component, "custom_id", path);
        errors.Length(component, "custom_id", path, 1, 100);
    }

    private static void CheckRange(JsonObject select, string property, int least, string path, FormErrors errors)
    {
        if (select.Has(property) && !(select.Number(property) is { } number && number >= least && number <= 25))
        {
            errors.Add($"{path}.{property}", "NUMBER_TYPE_MAX", $"Must be {least} to 25.");
        }
    }
}
