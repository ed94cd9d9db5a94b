using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>Sends a fake exactly what a test says, right or wrong, call by call and frame by frame.</summary>
internal sealed class RawApp : IAsyncDisposable
{
    private readonly FakeSlack _slack;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly List<ClientWebSocket> _sockets = [];

    private RawApp(FakeSlack slack) => _slack = slack;

    /// <summary>The token that calls bring; null for none.</summary>
    public string? Token { get; set; }

    public static RawApp Of(FakeSlack slack, string? token) => new(slack) { Token = token };

    /// <summary>Calls a method with JSON.</summary>
    public async Task<(int Status, JsonNode Answer, HttpResponseHeaders Headers)> CallAsync(string method, string json = "{}", string contentType = "application/json")
    {
        using var content = new StringContent(json, Encoding.UTF8, contentType);
        return await SendAsync(method, content);
    }

    /// <summary>Calls a method with a form.</summary>
    public async Task<JsonNode> CallAsync(string method, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return (await SendAsync(method, content)).Answer;
    }

    /// <summary>The error that a call gets; null for none.</summary>
    public async Task<string?> ErrorAsync(string method, string json) => (string?)(await CallAsync(method, json)).Answer["error"];

    /// <summary>Posts to a response_url.</summary>
    public async Task<(int Status, string Answer)> RespondAsync(string url, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(url), content);

        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Gets a page without following where it leads.</summary>
    public async Task<(int Status, Uri? Location)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(_slack.Address, path));
        return ((int)response.StatusCode, response.Headers.Location);
    }

    /// <summary>The address of a new socket.</summary>
    public async Task<Uri> SocketUrlAsync()
    {
        (Token, var before) = (_slack.Options.AppToken, Token);
        var url = (string)(await CallAsync("apps.connections.open", []))["url"]!;
        Token = before;

        return new Uri(url);
    }

    /// <summary>Opens a socket and reads its hello.</summary>
    public async Task<RawSocket> ConnectAsync()
    {
        var socket = await OpenAsync(await SocketUrlAsync());
        Assert.Equal("hello", (string?)(await socket.ReceiveAsync())["type"]);

        return socket;
    }

    /// <summary>Opens a socket and reads nothing.</summary>
    public async Task<RawSocket> OpenAsync(Uri url)
    {
        var socket = new ClientWebSocket();
        _sockets.Add(socket);
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(url, CancellationToken.None);

        return new RawSocket(socket);
    }

    /// <summary>What a person's deed brought on a socket, by its response_url or trigger_id.</summary>
    public static string Payload(JsonNode envelope, string field) => (string)envelope["payload"]![field]!;

    public ValueTask DisposeAsync()
    {
        _sockets.ForEach(s => s.Dispose());
        _http.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task<(int Status, JsonNode Answer, HttpResponseHeaders Headers)> SendAsync(string method, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _slack.ApiUrl + method) { Content = content };
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!, response.Headers);
    }
}
