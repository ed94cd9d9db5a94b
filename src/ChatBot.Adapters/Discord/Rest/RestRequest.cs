using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatBot.Discord.Rest;

/// <summary>A request to Discord's API. A class: its path may hold an interaction's token.</summary>
/// <param name="method">GET, POST …</param>
/// <param name="route">The path with names for its ids, which may be logged: <c>/interactions/{id}/{token}/callback</c>.</param>
/// <param name="path">The path itself, below the API's address.</param>
internal sealed class RestRequest(HttpMethod method, string route, string path)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private byte[]? _body;

    public HttpMethod Method => method;

    /// <summary>What the log calls it.</summary>
    public string Name => $"{method} {route}";

    /// <summary>The id that rate limits are kept apart by: of an application, a server, a channel.</summary>
    public string MajorId { get; init; } = "";

    /// <summary>Whether it needs the bot's token; interactions bring their own.</summary>
    public bool IsAuthorized { get; init; } = true;

    public RestRequest WithBody<T>(T body, JsonTypeInfo<T> type)
    {
        _body = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return this;
    }

    public override string ToString() => Name;

    /// <summary>The message to send; a new one each time, since .NET sends none twice.</summary>
    public HttpRequestMessage ToMessage(string apiUrl, string token)
    {
        var message = new HttpRequestMessage(method, apiUrl.TrimEnd('/') + path);
        if (IsAuthorized)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", token);
        }

        if (_body is not null)
        {
            message.Content = new ByteArrayContent(_body) { Headers = { ContentType = Json } };
        }

        return message;
    }
}
