using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>Reads a call's arguments: a query, a form whose values may be JSON, or JSON (https://docs.slack.dev/apis/web-api#post-bodies).</summary>
internal static class ApiArguments
{
    /// <returns>The arguments, or the error that a body without any meets.</returns>
    public static (JsonObject Arguments, string? Error) Read(HttpRequest request, byte[] body)
    {
        var arguments = new JsonObject();
        Add(arguments, request.Query.Select(q => (q.Key, q.Value.ToString())));
        AddClient(arguments, request.Headers.Authorization.ToString());

        return request.ContentType?.Split(';')[0].Trim() switch
        {
            _ when body.Length == 0 => (arguments, null),
            "application/json" => ReadJson(arguments, body),
            "application/x-www-form-urlencoded" => (ReadForm(arguments, body), null),
            _ => (arguments, "invalid_form_data"),
        };
    }

    // Where a method asks for the app's own id and secret, they may come as HTTP Basic.
    private static void AddClient(JsonObject arguments, string authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || header is not { Scheme: "Basic", Parameter: { } encoded })
        {
            return;
        }

        var bytes = new byte[encoded.Length];
        if (Convert.TryFromBase64String(encoded, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var id, var secret])
        {
            (arguments["client_id"], arguments["client_secret"]) = (id, secret);
        }
    }

    private static (JsonObject, string?) ReadJson(JsonObject arguments, byte[] body)
    {
        switch (JsonReading.TryParse(body))
        {
            case JsonObject json:
                foreach (var (name, value) in json)
                {
                    arguments[name] = value?.DeepClone();
                }

                return (arguments, null);
            case null:
                return (arguments, "invalid_json");
            default:
                return (arguments, "json_not_object");
        }
    }

    private static JsonObject ReadForm(JsonObject arguments, byte[] body)
    {
        Add(arguments, QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).Select(f => (f.Key, f.Value.ToString())));
        return arguments;
    }

    private static void Add(JsonObject arguments, IEnumerable<(string Name, string Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            arguments[name] = ValueOf(value);
        }
    }

    private static JsonNode ValueOf(string value)
    {
        var isJson = value.StartsWith('{') || value.StartsWith('[') || value is "true" or "false";
        return (isJson ? JsonReading.TryParse(Encoding.UTF8.GetBytes(value)) : null) ?? JsonValue.Create(value)!;
    }
}
