using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ChatBot.Discord.Interactions;
using ChatBot.Support;
using ChatBot.Transport;
using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Http;

/// <summary>The endpoint as Discord meets it: over HTTP, on a port of its own.</summary>
public sealed class InteractionsEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Help = """{"id":"1","application_id":"3","type":2,"token":"t","data":{"name":"help","type":1},"user":{"id":"5"} }""";

    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
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
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Help, age: TimeSpan.FromMinutes(10))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Help, age: TimeSpan.FromHours(-1))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("{\"x\":\"" + new string('x', 1024 * 1024) + "\"}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("not json")).Status);
    }

    [SodiumTheory]
    [InlineData(-3_600, "60 minutes slow")]
    [InlineData(-541, "9 minutes slow")]
    [InlineData(-540, null)]
    [InlineData(0, null)]
    [InlineData(540, null)]
    [InlineData(541, "9 minutes fast")]
    [InlineData(3_600, "60 minutes fast")]
    public async Task A_request_is_taken_for_nine_minutes_before_and_after_and_then_the_clock_is_blamed(int seconds, string? blame)
    {
        var (status, _, _) = await PostAsync(Help, age: TimeSpan.FromSeconds(seconds));

        Assert.Equal(blame is null ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status);
        var blamed = _loggers.Lines.Where(l => l.Contains("clock", StringComparison.Ordinal));
        Assert.Equal(blame is null ? 0 : 1, blamed.Count(l => l.Contains(blame ?? "", StringComparison.Ordinal)));
    }

    [SodiumFact]
    public async Task Of_what_Discord_did_not_sign_the_timestamp_tells_nothing_about_the_clock()
    {
        await PostAsync(Help, signature: new string('0', 128), age: TimeSpan.FromHours(1));

        Assert.DoesNotContain(_loggers.Lines, l => l.Contains("clock", StringComparison.Ordinal));
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
        var endpoint = new InteractionsEndpoint(new SignedRequest(_key.PublicKey), _time, _loggers.CreateLogger<InteractionsEndpoint>());
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
        var timestamp = (_time.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/discord/interactions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(SignedRequest.TimestampHeader, timestamp);
        request.Headers.TryAddWithoutValidation(SignedRequest.SignatureHeader, signature ?? _key!.Sign(timestamp, body));
        using var response = await _http.SendAsync(request);

        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType);
    }
}
