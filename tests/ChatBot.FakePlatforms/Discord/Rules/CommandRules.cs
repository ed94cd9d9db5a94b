using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Application commands: https://discord.com/developers/docs/interactions/application-commands.</summary>
internal static partial class CommandRules
{
    public const int ChatInput = 1;

    private const int User = 2;
    private const int Message = 3;
    private const int EntryPoint = 4;
    private const int MostCharacters = 8_000;

    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        "id", "type", "name", "name_localizations", "description", "description_localizations", "options", "default_member_permissions",
        "dm_permission", "default_permission", "nsfw", "integration_types", "contexts", "handler", "version", "application_id");

    /// <summary>Checks a whole list, as PUT replaces it.</summary>
    public static void CheckAll(IReadOnlyList<JsonObject> commands, FormErrors errors)
    {
        foreach (var (number, command) in commands.Index())
        {
            Check(command, $"{number}", errors);
        }

        CountOf(commands, ChatInput, 100, errors);
        CountOf(commands, User, 15, errors);
        CountOf(commands, Message, 15, errors);
        foreach (var twice in commands.Select(Key).CountBy(k => k).Where(k => k.Value > 1))
        {
            errors.Add("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", $"Two commands of type {twice.Key.Type} are called '{twice.Key.Name}'.");
        }
    }

    public static void Check(JsonObject command, string path, FormErrors errors)
    {
        errors.KnownKeys(command, path, Keys);
        errors.Required(command, "name", path);
        var type = TypeOf(command);
        if (type == ChatInput)
        {
            CheckName(command, path, errors);
            errors.Required(command, "description", path);
            errors.Length(command, "description", path, 1, 100);
            OptionRules.Check(command, path, depth: 0, errors);
        }
        else
        {
            errors.Length(command, "name", path, 1, 32);
            if (command.Text("description") is { Length: > 0 } || command.Objects("options").Count > 0)
            {
                errors.Add($"{path}.description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "User and message commands have no description and no options.");
            }
        }

        LocaleRules.Check(command, "name_localizations", path, 32, errors);
        LocaleRules.Check(command, "description_localizations", path, 100, errors);
        CheckPlaces(command, path, errors);
        if (Characters(command) is > MostCharacters and var characters)
        {
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Names, descriptions and values may hold {MostCharacters} characters; they hold {characters}.");
        }
    }

    /// <summary>What makes a command the same command: its type and name.</summary>
    public static (long Type, string Name) Key(JsonObject command) => (TypeOf(command), command.Text("name") ?? "");

    /// <summary>The name of a chat-input command or of an option.</summary>
    public static void CheckName(JsonObject named, string path, FormErrors errors)
    {
        var names = (named.At("name_localizations") as JsonObject ?? []).Select(l => (l.Value as JsonValue).AsText()).Append(named.Text("name"));
        foreach (var name in names.OfType<string>())
        {
            // Lower case is asked for only where the letter has a lower-case form.
            if (!Name().IsMatch(name) || name.Any(c => char.ToLowerInvariant(c) != c))
            {
                errors.Add($"{path}.name", "APPLICATION_COMMAND_INVALID_NAME", $"'{name}' must be 1 to 32 lower-case letters, digits, - _ or '.");
            }
        }
    }

    private static long TypeOf(JsonObject command) => command.Number("type") ?? ChatInput;

    private static void CheckPlaces(JsonObject command, string path, FormErrors errors)
    {
        CheckList(command, "contexts", 0, 2, path, errors);
        CheckList(command, "integration_types", 0, 1, path, errors);
        if (TypeOf(command) is < ChatInput or > EntryPoint)
        {
            errors.Add($"{path}.type", "BASE_TYPE_CHOICES", "Must be 1 to 4.");
        }

        var permissions = command.At("default_member_permissions");
        if (permissions is not null && !(permissions is JsonValue value && ulong.TryParse(value.AsText(), out _)))
        {
            errors.Add($"{path}.default_member_permissions", "BASE_TYPE_BAD_TYPE", "Must be null or a string of bits.");
        }
    }

    private static void CheckList(JsonObject command, string property, int least, int most, string path, FormErrors errors)
    {
        var values = (command.At(property) as JsonArray ?? []).Select(v => v is JsonValue n && n.TryGetValue<long>(out var number) ? number : -1).ToList();
        if (values.Any(v => v < least || v > most) || values.Distinct().Count() < values.Count)
        {
            errors.Add($"{path}.{property}", "BASE_TYPE_CHOICES", $"Must be different numbers of {least} to {most}.");
        }
    }

    private static void CountOf(IReadOnlyList<JsonObject> commands, int type, int most, FormErrors errors)
    {
        var count = commands.Count(c => TypeOf(c) == type);
        if (count > most)
        {
            errors.Add("type", "APPLICATION_COMMANDS_MAX", $"At most {most} commands of type {type}; there are {count}.");
        }
    }

    // Of each localised text the longest counts.
    private static int Characters(JsonObject part) =>
        Longest(part, "name") + Longest(part, "description")
        + (part.Text("value")?.Length ?? 0)
        + part.Objects("options").Sum(Characters) + part.Objects("choices").Sum(Characters);

    private static int Longest(JsonObject part, string property) =>
        Math.Max(part.Text(property)?.Length ?? 0, LocaleRules.Longest(part, property + "_localizations"));

    // Devanagari and Thai as the documentation's sc=Deva and sc=Thai, whose vowel signs are no letters.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$")]
    private static partial Regex Name();
}
