using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Discord.Rules;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Commands;

/// <summary>The commands that are registered, globally (scope "") or for a guild.</summary>
internal sealed class CommandRegistry(FakeDiscordOptions options, Snowflakes ids, Recording recording)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<JsonObject>> _scopes = [];
    private readonly Dictionary<string, int> _creates = [];

    /// <summary>What people can use: the guild's own commands before the global ones of the same name.</summary>
    public IReadOnlyList<JsonObject> Visible
    {
        get
        {
            lock (_gate)
            {
                return [.. Scope(options.GuildId).Concat(Scope("")).DistinctBy(CommandRules.Key)];
            }
        }
    }

    public ApiAnswer List(string scope, bool withLocalisations)
    {
        lock (_gate)
        {
            return ApiAnswer.Ok(new JsonArray([.. Scope(scope).Select(c => Shown(c, withLocalisations))]));
        }
    }

    /// <summary>PUT: the list becomes all commands of the scope; those with a known type and name keep their ids.</summary>
    public ApiAnswer Replace(string scope, IReadOnlyList<JsonObject> commands)
    {
        var errors = new FormErrors();
        CommandRules.CheckAll(commands, errors);
        if (BodyRefusal.Of(errors, isEmptyMessage: false, recording, "PUT commands") is { } refusal)
        {
            return refusal;
        }

        lock (_gate)
        {
            var before = Scope(scope).ToDictionary(CommandRules.Key);
            if (!MayCreate(scope, commands.Count(c => !before.ContainsKey(CommandRules.Key(c)))))
            {
                return ApiAnswer.TooManyCreates;
            }

            _scopes[scope] = [.. commands.Select(c => Registered(scope, c, before.GetValueOrDefault(CommandRules.Key(c))))];

            return ApiAnswer.Ok(new JsonArray([.. Scope(scope).Select(c => Shown(c, withLocalisations: true))]));
        }
    }

    /// <summary>POST: creates a command, or overwrites that of the same type and name.</summary>
    public ApiAnswer Add(string scope, JsonObject command)
    {
        var errors = new FormErrors();
        CommandRules.Check(command, "", errors);
        if (BodyRefusal.Of(errors, isEmptyMessage: false, recording, "POST command") is { } refusal)
        {
            return refusal;
        }

        lock (_gate)
        {
            var before = Scope(scope).Find(c => CommandRules.Key(c) == CommandRules.Key(command));
            if (!MayCreate(scope, before is null ? 1 : 0))
            {
                return ApiAnswer.TooManyCreates;
            }

            var registered = Registered(scope, command, before);
            _scopes[scope] = [.. Scope(scope).Where(c => c != before), registered];

            return new ApiAnswer(before is null ? 201 : 200, Shown(registered, withLocalisations: true));
        }
    }

    public ApiAnswer Delete(string scope, string id)
    {
        lock (_gate)
        {
            return Scope(scope).RemoveAll(c => c.Text("id") == id) > 0 ? ApiAnswer.NoContent : ApiAnswer.UnknownCommand;
        }
    }

    private List<JsonObject> Scope(string scope) => _scopes.TryGetValue(scope, out var commands) ? commands : _scopes[scope] = [];

    private bool MayCreate(string scope, int created)
    {
        _creates[scope] = _creates.GetValueOrDefault(scope) + created;
        if (_creates[scope] <= options.CommandCreates)
        {
            return true;
        }

        recording.Violate(string.Create(CultureInfo.InvariantCulture, $"More than {options.CommandCreates} commands were created in a day."));
        return false;
    }

    // https://discord.com/developers/docs/interactions/application-commands#application-command-object, with what it defaults to.
    private JsonObject Registered(string scope, JsonObject command, JsonObject? before)
    {
        var registered = new JsonObject
        {
            ["id"] = before?.Text("id") ?? ids.Next(),
            ["application_id"] = options.ApplicationId,
            ["version"] = ids.Next(),
            ["default_member_permissions"] = null,
            ["type"] = CommandRules.ChatInput,
            ["name_localizations"] = null,
            ["description"] = "",
            ["description_localizations"] = null,
            ["nsfw"] = false,
            ["integration_types"] = new JsonArray(0),
            ["contexts"] = null,
        };
        if (scope.Length > 0)
        {
            registered["guild_id"] = scope;
        }

        foreach (var (key, value) in command.Where(c => c.Key is not ("id" or "version" or "application_id")))
        {
            registered[key] = value?.DeepClone();
        }

        return JsonNode.Parse(registered.ToJsonString())!.AsObject();
    }

    private static JsonObject Shown(JsonObject command, bool withLocalisations)
    {
        var shown = command.DeepClone().AsObject();
        if (!withLocalisations)
        {
            DropLocalisations(shown);
        }

        return shown;
    }

    private static void DropLocalisations(JsonObject part)
    {
        part.Remove("name_localizations");
        part.Remove("description_localizations");
        foreach (var child in part.Objects("options").Concat(part.Objects("choices")))
        {
            DropLocalisations(child);
        }
    }
}
