using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ChatBot.Discord.Interactions;
using ChatBot.Support;
using ChatBot.Transport;
using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Http;

/// <summary>The endpoint as Discord meets it: over HTTP, on a port of its own.</summary>
public sealed class InteractionsEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Help = """{"id":"1","application_id":"3","type":2,"token":"t","data":{"name":"help","type":1},"user":{"id":"5"} }""";

    private readonly SigningKey? _key = Ed25519.IsAvailable ? new SigningKey() : null;
    private readonly InFlight _inFlight = new(TimeProvider.System);
    private readonly HttpClient _http = new();
    private readonly RecordingLoggers _loggers = new();
    private EndpointWorker? _worker;

    [SodiumFact]
    public async Task A_ping_is_answered_with_a_pong()
    {
        var (status, body, type) = await PostAsync("""{"type":1,"id":"1","application_id":"3","token":"t"}""");

        Assert.Equal((HttpStatusCode.OK, """{"type":1}""", "application/json"), (status, body, type));
    }

    [SodiumFact]
    public async Task A_command_is_answered_in_the_response_and_its_repetition_is_not()
    {
        var (status, body, _) = await PostAsync(Help);
        var (again, nothing, _) = await PostAsync(Help);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(4, JsonDocument.Parse(body).RootElement.GetProperty("type").GetInt32());
        Assert.Equal((HttpStatusCode.Accepted, ""), (again, nothing));
    }

    [SodiumFact]
    public async Task Whatever_Discord_did_not_sign_is_unauthorized()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Help, signature: "")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Help, signature: new string('0', 128))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Help, age: TimeSpan.FromMinutes(6))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Help, age: TimeSpan.FromHours(-1))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("{\"x\":\"" + new string('x', 1024 * 1024) + "\"}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("not json")).Status);
    }

    [SodiumFact]
    public async Task Nothing_else_is_served()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _http.GetAsync("/discord/interactions")).StatusCode);
    }

    public async Task InitializeAsync()
    {
        if (_key is null)
        {
            return;
        }

        var options = Options.Create(new DiscordOptions { PublicKey = _key.PublicKey, Mode = DiscordMode.Http });
        var client = new InteractionClient(new ScriptedApi(TimeProvider.System).Sender, TimeProvider.System, NullLogger<InteractionClient>.Instance);
        var conversations = new DiscordConversations(client, new Turns(2), options, TimeProvider.System, _loggers);
        var endpoint = new InteractionsEndpoint(new SignedRequest(_key.PublicKey, TimeProvider.System), TimeProvider.System, NullLogger<InteractionsEndpoint>.Instance);
        endpoint.HandTo(conversations.Open(new RepeatingAnswerer(), _inFlight));
        _worker = new EndpointWorker([endpoint], new HttpOptions { Url = "http://127.0.0.1:0" }.Address, _loggers);
        await _worker.StartAsync(CancellationToken.None);
        _http.BaseAddress = ListeningLine.AddressIn(_loggers.Lines.Single(ListeningLine.Is));
    }

    public async Task DisposeAsync()
    {
        if (_worker is not null)
        {
            await _worker.StopAsync(CancellationToken.None);
            await _worker.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _inFlight.Dispose();
        _loggers.Dispose();
    }

    private async Task<(HttpStatusCode Status, string Body, string? Type)> PostAsync(string body, string? signature = null, TimeSpan age = default)
    {
        var timestamp = (TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/discord/interactions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(SignedRequest.TimestampHeader, timestamp);
        request.Headers.TryAddWithoutValidation(SignedRequest.SignatureHeader, signature ?? _key!.Sign(timestamp, body));
        using var response = await _http.SendAsync(request);

        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType);
    }
}
