using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Slack.Workspaces;

namespace ChatBot.Slack.Api;

/// <summary>A call of Slack's Web API, or a post to the address that a payload brought. A class: it holds tokens, and such an address is a secret too.</summary>
internal sealed class SlackCall
{
    private const string ResponseUrlName = "response_url";

    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly Func<HttpContent> _content;
    private readonly Uri? _responseUrl;
    private readonly string? _token;

    private SlackCall(string name, Uri? responseUrl, string? token, Func<HttpContent> content)
    {
        Name = name;
        _responseUrl = responseUrl;
        _token = token;
        _content = content;
    }

    /// <summary>The method, which the log may show.</summary>
    public string Name { get; }

    /// <summary>The workspace that limits are counted for.</summary>
    public string WorkspaceId { get; private init; } = "";

    /// <summary>What calls to the same method wait for each other by.</summary>
    public string LaneId { get; private init; } = "";

    /// <summary>Whether doing it twice does no harm, so that it is tried again where it may have arrived.</summary>
    public bool IsRepeatable { get; private init; }

    /// <summary>Whether it goes to a <c>response_url</c>, which has no limits in common with anything else.</summary>
    public bool IsToResponseUrl => _responseUrl is not null;

    /// <summary>A method with a JSON body, as the bot of <paramref name="workspace"/>.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="workspace">Whose token is used, and limits are counted for.</param>
    /// <param name="laneId">What calls to it wait for each other by: the channel of a message, say.</param>
    /// <param name="isRepeatable">As <see cref="IsRepeatable"/>.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="type">How it is written.</param>
    public static SlackCall Of<T>(string method, Workspace workspace, string? laneId, bool isRepeatable, T body, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return new SlackCall(method, null, workspace.BotToken, () => JsonContent(bytes)) { WorkspaceId = workspace.TeamId, LaneId = laneId ?? "", IsRepeatable = isRepeatable };
    }

    /// <summary>A method with a form, which the methods without a token (<c>oauth.v2.access</c>) want.</summary>
    public static SlackCall Form(string method, string? token, bool isRepeatable, params IEnumerable<KeyValuePair<string, string>> fields)
    {
        List<KeyValuePair<string, string>> kept = [.. fields];
        return new SlackCall(method, null, token, () => new FormUrlEncodedContent(kept)) { IsRepeatable = isRepeatable };
    }

    /// <summary>A post to a payload's <c>response_url</c>, which needs no token.</summary>
    public static SlackCall ToResponseUrl<T>(Uri address, bool isRepeatable, T body, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return new SlackCall(ResponseUrlName, address, null, () => JsonContent(bytes)) { IsRepeatable = isRepeatable };
    }

    /// <summary>The message to send; a new one each time, since .NET sends none twice.</summary>
    public HttpRequestMessage ToMessage(string apiUrl)
    {
        var address = _responseUrl ?? new Uri($"{apiUrl.TrimEnd('/')}/{Name}");
        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = _content() };
        if (_token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        }

        return message;
    }

    public override string ToString() => Name;

    private static ByteArrayContent JsonContent(byte[] bytes) => new(bytes) { Headers = { ContentType = Json } };
}
