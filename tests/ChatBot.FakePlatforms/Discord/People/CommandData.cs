using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rules;

namespace ChatBot.FakePlatforms.Discord.People;

/// <summary>Fills in a registered command as a person's client would, and refuses what that client would not offer.</summary>
internal static class CommandData
{
    private const int MessageCommand = 3;

    public static JsonObject Slash(IReadOnlyList<JsonObject> registered, string name, IReadOnlyList<(string Name, object Value)> options)
    {
        var command = Registered(registered, CommandRules.ChatInput, name);
        foreach (var required in command.Objects("options").Where(o => o.Flag("required")))
        {
            if (!options.Any(o => o.Name == required.Text("name")))
            {
                throw new ArgumentException($"/{name} asks for '{required.Text("name")}'.", nameof(options));
            }
        }

        return Data(command, [.. options.Select(o => Option(command, o.Name, o.Value, isFocused: false))]);
    }

    /// <summary>What is sent while a person types in an option: the others may be missing.</summary>
    public static JsonObject Typing(IReadOnlyList<JsonObject> registered, string name, string option, string typed)
    {
        var command = Registered(registered, CommandRules.ChatInput, name);
        if (!Definition(command, option).Flag("autocomplete"))
        {
            throw new ArgumentException($"'{option}' of /{name} has no autocomplete.", nameof(option));
        }

        return Data(command, [Option(command, option, typed, isFocused: true)]);
    }

    public static JsonObject OnMessage(IReadOnlyList<JsonObject> registered, string name, JsonObject message)
    {
        var id = message["id"]!.GetValue<string>();
        var data = Data(Registered(registered, MessageCommand, name), []);
        data["target_id"] = id;
        data["resolved"] = new JsonObject { ["messages"] = new JsonObject { [id] = message } };

        return data;
    }

    private static JsonObject Registered(IReadOnlyList<JsonObject> registered, int type, string name) =>
        registered.FirstOrDefault(c => CommandRules.Key(c) == (type, name))
        ?? throw new ArgumentException(
            $"No command of type {type} called '{name}' is registered; there are {string.Join(", ", registered.Select(c => c.Text("name")))}.", nameof(name));

    private static JsonObject Definition(JsonObject command, string option) =>
        command.Objects("options").FirstOrDefault(o => o.Text("name") == option)
        ?? throw new ArgumentException($"/{command.Text("name")} has no option '{option}'.", nameof(option));

    private static JsonObject Option(JsonObject command, string name, object value, bool isFocused)
    {
        var option = new JsonObject
        {
            ["name"] = name,
            ["type"] = Definition(command, name).Number("type"),
            ["value"] = JsonSerializer.SerializeToNode(value),
        };
        if (isFocused)
        {
            option["focused"] = true;
        }

        return option;
    }

    private static JsonObject Data(JsonObject command, JsonArray options)
    {
        var data = new JsonObject { ["id"] = command.Text("id"), ["name"] = command.Text("name"), ["type"] = command.Number("type") };
        if (options.Count > 0)
        {
            data["options"] = options;
        }

        if (command.Text("guild_id") is { } guild)
        {
            data["guild_id"] = guild;
        }

        return data;
    }
}
