using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Options of a command: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure.</summary>
internal static class OptionRules
{
    private const int Subcommand = 1;
    private const int Group = 2;
    private const int Text = 3;
    private const int Integer = 4;
    private const int Number = 10;
    private const int Attachment = 11;

    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        "type", "name", "name_localizations", "description", "description_localizations", "required", "choices", "options",
        "channel_types", "min_value", "max_value", "min_length", "max_length", "autocomplete");

    /// <param name="owner">A command, a group or a subcommand.</param>
    /// <param name="path">Where it stands in the body.</param>
    /// <param name="depth">0 for a command, 1 for its subcommand or group, 2 for a subcommand of a group.</param>
    /// <param name="errors">What is found wrong.</param>
    public static void Check(JsonObject owner, string path, int depth, FormErrors errors)
    {
        var options = owner.Objects("options");
        errors.Count(options.Count, $"{path}.options", 0, 25);
        foreach (var (number, option) in options.Index())
        {
            CheckOne(option, $"{path}.options.{number}", depth, errors);
        }

        CheckOrder(options, $"{path}.options", errors);
        if (options.Select(o => o.Text("name")).Distinct().Count() < options.Count)
        {
            errors.Add($"{path}.options", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Two options have the same name.");
        }
    }

    private static void CheckOne(JsonObject option, string path, int depth, FormErrors errors)
    {
        errors.KnownKeys(option, path, Keys);
        errors.Required(option, "name", path);
        CommandRules.CheckName(option, path, errors);
        errors.Required(option, "description", path);
        errors.Length(option, "description", path, 1, 100);
        LocaleRules.Check(option, "description_localizations", path, 100, errors);

        var type = option.Number("type");
        if (type is not (>= Subcommand and <= Attachment) || (type <= Group && depth >= (type == Group ? 1 : 2)))
        {
            errors.Add($"{path}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", $"Type {type} cannot stand here.");
        }
        else if (type <= Group)
        {
            Check(option, path, depth + (type == Group ? 1 : 2), errors);
        }
        else
        {
            CheckValue(option, type.Value, path, errors);
        }
    }

    private static void CheckValue(JsonObject option, long type, string path, FormErrors errors)
    {
        ChoiceRules.Check(option, path, errors, type);
        if (option.Flag("autocomplete") && option.Objects("choices").Count > 0)
        {
            errors.Add($"{path}.autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "autocomplete and choices exclude each other.");
        }

        if ((option.Flag("autocomplete") || option.Has("choices")) && type is not (Text or Integer or Number))
        {
            errors.Add($"{path}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only text and numbers have choices or autocomplete.");
        }

        foreach (var length in new[] { "min_length", "max_length" })
        {
            var least = length == "max_length" ? 1 : 0;
            if (option.Has(length) && (type != Text || option.Number(length) is not { } value || value < least || value > 6_000))
            {
                errors.Add($"{path}.{length}", "NUMBER_TYPE_MAX", $"Only for text, and {least} to 6000.");
            }
        }
    }

    private static void CheckOrder(IReadOnlyList<JsonObject> options, string path, FormErrors errors)
    {
        var isLate = options.SkipWhile(o => o.Flag("required")).Any(o => o.Flag("required"));
        if (isLate)
        {
            errors.Add(path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options stand before optional ones.");
        }

        var subcommands = options.Count(o => o.Number("type") is Subcommand or Group);
        if (subcommands > 0 && subcommands < options.Count)
        {
            errors.Add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Subcommands and plain options do not mix.");
        }
    }
}
