using System.Net;
using System.Text.Json;
using ChatBot.Discord.Interactions;
using ChatBot.Support;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Commands;

/// <summary>From the start of an adapter on: the commands get registered, however long Discord is away.</summary>
public sealed class CommandKeeperTests : IDisposable
{
    private const string Application = "GET /applications/@me";
    private const string ReadAll = "GET /applications/3/commands?with_localizations=true";
    private const string PutAll = "PUT /applications/3/commands";

    private readonly HastyTimeProvider _apiTime = new(TimeSpan.FromSeconds(10));
    private readonly RecordingLoggers _loggers = new();
    private readonly AdapterHealth _health = new("discord");
    private readonly ScriptedApi _api;

    public CommandKeeperTests()
    {
        _health.Set(AdapterState.Ready);
        _api = new ScriptedApi(_apiTime);
    }

    [Fact]
    public async Task An_outage_longer_than_all_retries_is_outlasted()
    {
        for (var i = 0; i < 9; i++)
        {
            _api.Answers(Application, HttpStatusCode.BadGateway);
        }

        _api.Answers(Application, HttpStatusCode.OK, """{"id":"3"}""").Answers(ReadAll, HttpStatusCode.OK, "[]");
        for (var i = 0; i < 5; i++)
        {
            _api.Answers(PutAll, HttpStatusCode.BadGateway);
        }

        _api.Answers(PutAll, HttpStatusCode.OK, "[]");

        await RunUntilAsync(_loggers.LoggedAsync("Registered"));

        Assert.Contains(_loggers.Lines, l => l.Contains("Trying again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_refused_is_not_tried_again()
    {
        _api.Answers(Application, HttpStatusCode.OK, """{"id":"3"}""")
            .Answers(ReadAll, HttpStatusCode.OK, "[]")
            .Answers(PutAll, HttpStatusCode.Forbidden, """{"code":50001,"message":"Missing Access"}""");

        Assert.True(await Setup().TryAsync(CancellationToken.None));

        Assert.Contains(_loggers.Lines, l => l.Contains("could not be registered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_uses_a_command_that_there_is_not_makes_it_look_again()
    {
        var conversations = Conversations();
        _api.Answers(Application, HttpStatusCode.OK, """{"id":"3"}""")
            .Answers(ReadAll, HttpStatusCode.OK, JsonSerializer.Serialize(CommandList.Everywhere, DiscordJson.Wire.IReadOnlyListApplicationCommand))
            .Answers(ReadAll, HttpStatusCode.OK, "[]")
            .Answers(PutAll, HttpStatusCode.OK, "[]")
            .Answers("POST /interactions/1/t/callback", HttpStatusCode.NoContent);
        using var inFlight = new InFlight(_apiTime);
        conversations.Open(new RepeatingAnswerer(), inFlight)
            .Take("""{"id":"1","application_id":"3","type":2,"token":"t","data":{"name":"frobnicate","type":1},"user":{"id":"5"} }""", 0);

        await RunUntilAsync(_loggers.LoggedAsync("Registered"), conversations, new HastyTimeProvider(CommandKeeper.LeastBetween));
    }

    [Fact]
    public async Task Discord_is_not_asked_again_until_some_time_has_passed()
    {
        var (conversations, time) = (Conversations(), new ManualTimeProvider(default));
        conversations.UnknownCommands.Note();
        _api.Answers(Application, HttpStatusCode.OK, """{"id":"3"}""")
            .Answers(ReadAll, HttpStatusCode.OK, JsonSerializer.Serialize(CommandList.Everywhere, DiscordJson.Wire.IReadOnlyListApplicationCommand));
        using var stopping = new CancellationTokenSource();
        var running = new CommandKeeper(Setup(), conversations, new Random(1), time).RunAsync(stopping.Token);
        await _loggers.LoggedAsync("up to date");

        time.Advance(CommandKeeper.LeastBetween - TimeSpan.FromTicks(1));

        Assert.Equal([Application, ReadAll], _api.Requests.Select(r => r.Request));
        await StopAsync(running, stopping);
    }

    [Fact]
    public async Task While_an_interactions_endpoint_takes_all_commands_away_it_is_not_healthy_and_says_so_once()
    {
        _api.Answers(ReadAll, HttpStatusCode.OK, JsonSerializer.Serialize(CommandList.Everywhere, DiscordJson.Wire.IReadOnlyListApplicationCommand))
            .Answers(Application, HttpStatusCode.OK, """{"id":"3","interactions_endpoint_url":"https://example.com"}""")
            .Answers(Application, HttpStatusCode.OK, """{"id":"3","interactions_endpoint_url":"https://example.com"}""")
            .Answers(Application, HttpStatusCode.OK, """{"id":"3"}""");
        var setup = Setup();

        Assert.False(await setup.TryAsync(CancellationToken.None));
        Assert.False(await setup.TryAsync(CancellationToken.None));

        Assert.Equal(new AdapterReport(AdapterState.Failed, Remedies.EndpointIsSet), _health.Report);
        Assert.Single(_loggers.Lines, l => l.Contains("Interactions Endpoint URL", StringComparison.Ordinal));
        Assert.True(await setup.TryAsync(CancellationToken.None));
        Assert.Equal(new AdapterReport(AdapterState.Ready), _health.Report);
    }

    public void Dispose()
    {
        _api.Dispose();
        _loggers.Dispose();
    }

    private async Task RunUntilAsync(Task<string> logged, DiscordConversations? conversations = null, TimeProvider? time = null)
    {
        using var stopping = new CancellationTokenSource();
        var keeper = new CommandKeeper(Setup(), conversations ?? Conversations(), new Random(1), time ?? _apiTime);
        var running = keeper.RunAsync(stopping.Token);
        await await Task.WhenAny(logged, running);
        await StopAsync(running, stopping);
    }

    private static async Task StopAsync(Task running, CancellationTokenSource stopping)
    {
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private CommandSetup Setup() => new(
        _api.Client,
        new CommandSync(_api.Client, Options.Create(_api.Options), _loggers.CreateLogger<CommandSync>()),
        _health,
        Options.Create(_api.Options),
        _loggers.CreateLogger<CommandSetup>());

    private DiscordConversations Conversations() => new(
        new InteractionClient(_api.Sender, _apiTime, _loggers.CreateLogger<InteractionClient>()),
        new Turns(2),
        Options.Create(_api.Options),
        _apiTime,
        _loggers);
}
