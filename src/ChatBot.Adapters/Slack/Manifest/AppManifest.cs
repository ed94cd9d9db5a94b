using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Slack.Installation;
using ChatBot.Transport.Http;

namespace ChatBot.Slack.Manifest;

/// <summary>The app as Slack is told of it: https://api.slack.com/reference/manifests. Pasted there, it makes the app.</summary>
public static class AppManifest
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest in JSON, with what <paramref name="slack"/> says of mode and prefix.</summary>
    /// <param name="slack">Mode and prefix of the commands; no secret goes in.</param>
    /// <param name="http">The public address; needed in HTTP mode and for many workspaces.</param>
    /// <param name="hasManyWorkspaces">Whether other workspaces install the app, whose tokens then rotate.</param>
    public static string Write(SlackOptions slack, HttpOptions http, bool hasManyWorkspaces) => new JsonObject
    {
        ["_metadata"] = new JsonObject { ["major_version"] = 2, ["minor_version"] = 0 },
        ["display_information"] = new JsonObject
        {
            ["name"] = AppWords.Name,
            ["description"] = AppWords.Description,
            ["long_description"] = AppWords.LongDescription,
        },
        ["features"] = Features(slack, http),
        ["oauth_config"] = OAuthConfig(http, hasManyWorkspaces),
        ["settings"] = Settings(slack, http, hasManyWorkspaces),
    }.ToJsonString(Readable);

    private static JsonObject Features(SlackOptions slack, HttpOptions http) => new()
    {
        ["app_home"] = new JsonObject { ["home_tab_enabled"] = true, ["messages_tab_enabled"] = true, ["messages_tab_read_only_enabled"] = false },
        ["bot_user"] = new JsonObject { ["display_name"] = AppWords.Name, ["always_online"] = true },
        ["slash_commands"] = new JsonArray([.. SlackApp.Commands.Select(c => Command(c, slack, http))]),
        ["shortcuts"] = new JsonArray(new JsonObject
        {
            ["name"] = SlackApp.FindInSources,
            ["type"] = "message",
            ["callback_id"] = SlackApp.FindInSourcesId,
            ["description"] = AppWords.FindInSources,
        }),
        ["assistant_view"] = new JsonObject { ["assistant_description"] = AppWords.Description },
    };

    private static JsonObject Command(string name, SlackOptions slack, HttpOptions http)
    {
        var (description, hint) = AppWords.Command(name);
        var command = new JsonObject { ["command"] = new CommandNames(slack.CommandPrefix).Of(name), ["description"] = description, ["should_escape"] = false };
        Add(command, "usage_hint", hint);
        Add(command, "url", RequestUrl(slack, http, SlackApp.CommandsPath));

        return command;
    }

    private static JsonObject OAuthConfig(HttpOptions http, bool hasManyWorkspaces)
    {
        var config = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = List(SlackApp.Scopes) } };
        if (hasManyWorkspaces)
        {
            config["redirect_urls"] = List([http.PublicAddressOf(InstallAddresses.OAuthPath)]);
        }

        return config;
    }

    private static JsonObject Settings(SlackOptions slack, HttpOptions http, bool hasManyWorkspaces)
    {
        var events = new JsonObject { ["bot_events"] = List(SlackApp.Events) };
        Add(events, "request_url", RequestUrl(slack, http, SlackApp.EventsPath));
        var interactivity = new JsonObject { ["is_enabled"] = true };
        Add(interactivity, "request_url", RequestUrl(slack, http, SlackApp.InteractionsPath));

        return new JsonObject
        {
            ["event_subscriptions"] = events,
            ["interactivity"] = interactivity,
            ["org_deploy_enabled"] = hasManyWorkspaces,
            ["socket_mode_enabled"] = slack.Mode == SlackMode.Socket,
            ["token_rotation_enabled"] = hasManyWorkspaces, // a token in the settings must not end
        };
    }

    // Over a socket, payloads need no address.
    private static string? RequestUrl(SlackOptions slack, HttpOptions http, string path) => slack.Mode switch
    {
        SlackMode.Socket => null,
        SlackMode.Http => http.PublicAddressOf(path),
        _ => throw new InvalidOperationException($"No manifest for {slack.Mode}."),
    };

    private static void Add(JsonObject parent, string name, string? value)
    {
        if (value is not null)
        {
            parent[name] = value;
        }
    }

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);
}
