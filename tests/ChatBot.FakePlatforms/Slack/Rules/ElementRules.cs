using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>What can be clicked, chosen or typed in: https://docs.slack.dev/reference/block-kit/block-elements.</summary>
internal static class ElementRules
{
    private const int MostOptions = 100;
    private const int MostVisibleOptions = 10;
    private const int MostOverflowOptions = 5;

    private static readonly string[] Selects =
        ["static_select", "external_select", "users_select", "conversations_select", "channels_select"];

    /// <summary>What may stand in an actions block.</summary>
    public static IReadOnlyList<string> Actions { get; } =
    [
        "button", "checkboxes", "datepicker", "datetimepicker", "overflow", "radio_buttons", "timepicker", "workflow_button", "rich_text_input",
        .. Selects, .. Selects.Select(s => "multi_" + s),
    ];

    /// <summary>What may stand beside a section's text.</summary>
    public static IReadOnlyList<string> Accessories { get; } = [.. Actions.Except(["rich_text_input"]), "image"];

    /// <summary>What may stand in an input block.</summary>
    public static IReadOnlyList<string> Inputs { get; } =
    [
        "plain_text_input", "email_text_input", "url_text_input", "number_input", "file_input",
        .. Actions.Except(["button", "overflow", "workflow_button"]),
    ];

    public static void Check(JsonObject element, string pointer, IReadOnlyList<string> allowed, ShapeErrors errors)
    {
        var type = element.Text("type");
        if (type is null || !allowed.Contains(type))
        {
            errors.Add($"{pointer}/type", $"unsupported type: {type}");
            return;
        }

        errors.Length(element, "action_id", pointer, 1, 255);
        TextRules.Check(element, "placeholder", pointer, 150, errors);
        TextRules.CheckConfirm(element, pointer, errors);
        switch (type)
        {
            case "button":
                CheckButton(element, pointer, errors);
                break;
            case "image":
                BlockRules.CheckImage(element, pointer, errors);
                break;
            case "overflow":
                errors.Required(element, "options", pointer);
                TextRules.CheckOptions(element, pointer, MostOverflowOptions, errors);
                break;
            case "radio_buttons" or "checkboxes":
                errors.Required(element, "options", pointer);
                TextRules.CheckOptions(element, pointer, MostVisibleOptions, errors, isPlain: false);
                break;
            case "static_select" or "multi_static_select":
                CheckStaticSelect(element, pointer, errors);
                break;
            case "plain_text_input":
                errors.KnownKeys(
                    element, pointer, "type", "action_id", "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config", "focus_on_load", "placeholder");
                errors.Length(element, "initial_value", pointer, 0, 3_000);
                break;
        }
    }

    private static void CheckButton(JsonObject button, string pointer, ShapeErrors errors)
    {
        errors.KnownKeys(button, pointer, "type", "action_id", "text", "value", "url", "style", "confirm", "accessibility_label");
        errors.Required(button, "text", pointer);
        TextRules.Check(button, "text", pointer, 75, errors);
        errors.Length(button, "value", pointer, 1, 2_000);
        errors.Length(button, "url", pointer, 1, 3_000);
        errors.Length(button, "accessibility_label", pointer, 1, 75);
        errors.OneOf(button, "style", pointer, "primary", "danger");
        if (button.Text("url") is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "slack" or "mailto"))
        {
            errors.Add($"{pointer}/url", "must be a valid URL");
        }
    }

    private static void CheckStaticSelect(JsonObject select, string pointer, ShapeErrors errors)
    {
        if (select.Has("options") == select.Has("option_groups"))
        {
            errors.Add(pointer, "must have either options or option_groups");
        }

        TextRules.CheckOptions(select, pointer, MostOptions, errors);
        errors.Count(select, "option_groups", pointer, 1, MostOptions);
        foreach (var (number, group) in select.Objects("option_groups").Index())
        {
            TextRules.Check(group, "label", $"{pointer}/option_groups/{number}", 75, errors);
            TextRules.CheckOptions(group, $"{pointer}/option_groups/{number}", MostOptions, errors);
        }
    }
}
