using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>Sends a fake exactly what a test says, right or wrong, frame by frame and request by request.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    private readonly FakeDiscord _discord;
    private readonly HttpClient _http = new();
    private readonly ClientWebSocket _socket = new();

    public RawBot(FakeDiscord discord)
    {
        _discord = discord;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.com, 1.0)");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Options.Token);
    }

    public static RawBot Of(FakeDiscord discord) => new(discord);

    /// <summary>What is sent with every request; a test takes something out.</summary>
    public HttpRequestHeaders Headers => _http.DefaultRequestHeaders;

    public string? ResumeUrl { get; private set; }

    public string? SessionId { get; private set; }

    public string GoodIdentify => $$$$"""{"op":2,"d":{"token":"{{{{_discord.Options.Token}}}}","intents":0,"properties":{"os":"linux","browser":"raw","device":"raw"}}}""";

    /// <summary>Connects, and reads Hello.</summary>
    public async Task ConnectAsync(string? url = null, string query = "?v=10&encoding=json")
    {
        await _socket.ConnectAsync(new Uri((url ?? $"ws://{_discord.Address.Authority}") + query), CancellationToken.None);
    }

    /// <summary>Connects and identifies, and reads until it is ready.</summary>
    public async Task BecomeReadyAsync()
    {
        await ConnectAsync();
        Assert.Equal(10, (await ReceiveAsync()).Op);
        await SendAsync(GoodIdentify);
        var ready = await ReceiveAsync();
        ResumeUrl = ready.Data!["resume_gateway_url"]!.GetValue<string>();
        SessionId = ready.Data["session_id"]!.GetValue<string>();
    }

    public Task SendAsync(string frame) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next frame; op -1 and the close code at the end.</summary>
    public async Task<(int Op, JsonNode? Data)> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[65_536];
        var received = await _socket.ReceiveAsync(buffer, limit.Token);
        if (received.MessageType == WebSocketMessageType.Close)
        {
            return (-1, (int)received.CloseStatus!);
        }

        var frame = JsonNode.Parse(buffer.AsSpan(0, received.Count))!;
        return (frame["op"]!.GetValue<int>(), frame["d"]);
    }

    /// <summary>The code that the fake closes with, whatever it sends before.</summary>
    public async Task<int> CloseCodeAsync()
    {
        while (true)
        {
            var (op, data) = await ReceiveAsync();
            if (op == -1)
            {
                return data!.GetValue<int>();
            }
        }
    }

    /// <summary>Sends a request; a null body sends none.</summary>
    public async Task<(int Status, JsonNode? Answer, HttpResponseHeaders Headers)> RequestAsync(string method, string path, string? body = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _discord.ApiUrl + path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        }

        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null, response.Headers);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _socket.Dispose();

        return ValueTask.CompletedTask;
    }
}
