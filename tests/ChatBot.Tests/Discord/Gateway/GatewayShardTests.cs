using System.Collections.Concurrent;
using ChatBot.Support;
using ChatBot.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/events/gateway, paragraph by paragraph.</summary>
public sealed class GatewayShardTests : IDisposable
{
    private const string Reconnect = """{"op":7,"d":null,"s":null,"t":null}""";
    private const string Interaction = """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"9"} }""";

    private readonly ConcurrentQueue<string> _interactions = new();
    private readonly ConcurrentQueue<string> _ends = new();
    private readonly AdapterHealth _health = new("discord");
    private readonly RecordingLoggers _loggers = new();

    private HastyTimeProvider _time = new(TimeSpan.FromSeconds(10));
    private int _ready;

    [Fact]
    public async Task A_session_begins_with_identify_and_no_intents()
    {
        var gateway = await PlayAsync(new ScriptedGateway().Connection(c => c
            .ServerGreets()
            .ClientSends(GatewayOpcode.Identify, "\"intents\":0")
            .ServerIsReady()
            .ServerSends(Interaction)));

        Assert.Equal("wss://gateway.example/?v=10&encoding=json", Assert.Single(gateway.Connections).Address!.ToString());
        Assert.Contains("\"shard\":[0,1]", gateway.Connections.First().Sent.First(), StringComparison.Ordinal);
        Assert.Equal(1, _ready);
        Assert.Equal("9", Assert.Single(_interactions));
    }

    [Fact]
    public async Task A_wish_to_reconnect_is_followed_by_resuming_at_the_address_that_was_given_with_the_same_query()
    {
        var gateway = await PlayAsync(Begun(c => c.ServerSends(Interaction).ServerSends(Reconnect)).Connection(c => c
            .ServerGreets()
            .ClientSends(GatewayOpcode.Resume, "\"session_id\":\"s1\",\"seq\":2")));

        Assert.Equal(CloseCodes.WillResume, gateway.Connections.First().ClosedWith);
        Assert.Equal("wss://resume.example/?v=10&encoding=json", gateway.Connections.Last().Address!.ToString());
    }

    [Fact]
    public async Task A_wish_to_reconnect_may_come_instead_of_hello()
    {
        await PlayAsync(new ScriptedGateway()
            .Connection(c => c.ServerSends(Reconnect))
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify)));
    }

    [Fact]
    public async Task An_invalid_session_that_can_be_resumed_is_resumed()
    {
        var gateway = await PlayAsync(Begun(c => c.ServerSends("""{"op":9,"d":true}"""))
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Resume)));

        Assert.Equal(CloseCodes.WillResume, gateway.Connections.First().ClosedWith);
    }

    [Fact]
    public async Task An_invalid_session_that_cannot_be_resumed_is_begun_anew_at_the_usual_address()
    {
        var gateway = await PlayAsync(Begun(c => c.ServerSends("""{"op":9,"d":false}"""))
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify)));

        Assert.Equal(CloseCodes.Done, gateway.Connections.First().ClosedWith);
        Assert.Equal("gateway.example", gateway.Connections.Last().Address!.Host);
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_is_sent_at_once() =>
        await PlayAsync(Begun(c => c.ServerSends("""{"op":1,"d":null}""").ClientSends(GatewayOpcode.Heartbeat, "\"d\":1")));

    [Fact]
    public async Task Before_the_first_event_a_heartbeat_says_null() =>
        await PlayAsync(new ScriptedGateway().Connection(c => c
            .ServerGreets()
            .ClientSends(GatewayOpcode.Identify)
            .ServerSends("""{"op":1,"d":null}""")
            .ClientSends(GatewayOpcode.Heartbeat, "\"d\":null")));

    [Fact]
    public async Task A_connection_that_acknowledges_no_heartbeat_is_left_and_the_session_resumed()
    {
        var gateway = await PlayAsync(new ScriptedGateway()
            .Connection(c => c.ServerGreets(heartbeatInterval: 5_000).ClientSends(GatewayOpcode.Identify).ServerIsReady())
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Resume)));

        Assert.Equal(CloseCodes.WillResume, gateway.Connections.First().ClosedWith);
        Assert.Contains("Discord acknowledged no heartbeat", _ends);
    }

    [Theory]
    [InlineData(null, "Resume")]
    [InlineData(1000, "Identify")]
    [InlineData(1001, "Resume")]
    [InlineData(4000, "Resume")]
    [InlineData(4003, "Identify")]
    [InlineData(4007, "Identify")]
    [InlineData(4008, "Resume")]
    [InlineData(4009, "Identify")]
    public async Task After_a_close_code_the_next_connection_begins_as_the_table_says(int? code, string opening) =>
        await PlayAsync(Begun(c => c.ServerCloses(code))
            .Connection(c => c.ServerGreets().ClientSends(Enum.Parse<GatewayOpcode>(opening))));

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_fatal_close_code_stops_the_shard_with_the_cure(int code)
    {
        var gateway = Begun(c => c.ServerCloses(code));

        var stopped = await Assert.ThrowsAsync<AdapterStoppedException>(() => Shard(gateway).RunAsync(CancellationToken.None));

        Assert.Contains($"close code {code}", stopped.Message, StringComparison.Ordinal);
        Assert.Single(gateway.Connections);
    }

    [Fact]
    public async Task When_the_address_for_resuming_is_gone_a_new_session_is_begun_at_the_usual_one()
    {
        var gateway = await PlayAsync(Begun(c => c.ServerCloses(null))
            .Unreachable()
            .Unreachable()
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify)));

        Assert.Equal("gateway.example", gateway.Connections.Last().Address!.Host);
    }

    [Fact]
    public async Task When_the_address_for_resuming_takes_connections_and_says_nothing_a_new_session_is_begun_at_the_usual_one()
    {
        var api = new ScriptedApi(_time).HasGateway();
        _time = new HastyTimeProvider(TimeSpan.FromSeconds(30));
        var script = Begun(c => c.ServerCloses(null))
            .Connection(_ => { })
            .Connection(_ => { })
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify));

        var gateway = await PlayAsync(script, api);

        Assert.Equal(["gateway.example", "resume.example", "resume.example", "gateway.example"], gateway.Connections.Select(c => c.Address!.Host));
        Assert.Contains("no Hello within 30 s", _ends);
    }

    [Fact]
    public async Task A_session_that_went_on_may_be_resumed_as_often_again()
    {
        var gateway = await PlayAsync(Begun(c => c.ServerCloses(null))
            .Unreachable()
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Resume).ServerSends("""{"op":0,"s":2,"t":"RESUMED","d":{}}""").ServerCloses(null))
            .Unreachable()
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Resume)));

        Assert.Equal("resume.example", gateway.Connections.Last().Address!.Host);
    }

    [Fact]
    public async Task A_frame_that_cannot_be_read_is_passed_over() =>
        await PlayAsync(Begun(c => c.ServerSends("{{{").ServerSends("""{"op":99,"d":{}}""").ServerSends(Interaction)));

    [Theory]
    [InlineData("""{"op":10,"d":null}""")]
    [InlineData("""{"op":10}""")]
    [InlineData("null")]
    public async Task After_a_hello_that_says_nothing_it_connects_again(string hello) =>
        await PlayAsync(new ScriptedGateway()
            .Connection(c => c.ServerSends(hello))
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify)));

    [Theory]
    [InlineData("""{"op":0,"s":1,"t":"READY","d":null}""")]
    [InlineData("""{"op":0,"s":1,"t":"READY"}""")]
    public async Task After_a_session_that_has_no_name_it_begins_another(string ready)
    {
        await PlayAsync(new ScriptedGateway()
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify).ServerSends(ready))
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify)));

        Assert.Equal(0, _ready);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"op":1}""")]
    [InlineData("""{"op":11}""")]
    [InlineData("""{"op":0,"s":2}""")]
    [InlineData("""{"op":0,"s":2,"t":"GUILD_CREATE"}""")]
    public async Task A_frame_that_holds_nothing_does_no_harm(string frame)
    {
        var gateway = await PlayAsync(Begun(c => c.ServerSends(frame).ServerSends(Interaction)));

        Assert.Single(gateway.Connections);
        Assert.Single(_interactions);
    }

    [Fact]
    public async Task Whatever_breaks_it_is_logged_and_a_new_session_begun()
    {
        await PlayAsync(Begun(c => c.ServerSends("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{}}"""))
            .Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify)));

        Assert.Contains(_loggers.Lines, l => l.StartsWith("Shard 0 broke", StringComparison.Ordinal) && l.Contains(nameof(KeyNotFoundException), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_goodbye_is_said_when_the_bot_stops()
    {
        var gateway = Begun(_ => { });
        using var stopping = new CancellationTokenSource();
        var running = Shard(gateway).RunAsync(stopping.Token);
        await gateway.Played;

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(CloseCodes.Done, gateway.Connections.Single().ClosedWith);
    }

    [Fact]
    public async Task Without_session_starts_left_none_is_used_until_there_are_again()
    {
        var api = new ScriptedApi(_time).HasGateway(remaining: 0).HasGateway(remaining: 0).HasGateway();

        await PlayAsync(new ScriptedGateway().Connection(c => c.ServerGreets().ClientSends(GatewayOpcode.Identify)), api);

        Assert.Equal(3, api.Requests.Count);
        Assert.Contains("used up", _health.Report.Remedy, StringComparison.Ordinal);
    }

    public void Dispose() => _loggers.Dispose();

    private static ScriptedGateway Begun(Action<ScriptedConnection> steps) => new ScriptedGateway().Connection(c =>
        steps(c.ServerGreets().ClientSends(GatewayOpcode.Identify).ServerIsReady()));

    private async Task<ScriptedGateway> PlayAsync(ScriptedGateway gateway, ScriptedApi? api = null)
    {
        using var stopping = new CancellationTokenSource();
        var running = Shard(gateway, api).RunAsync(stopping.Token);
        await await Task.WhenAny(gateway.Played, running);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        return gateway;
    }

    private GatewayShard Shard(ScriptedGateway gateway, ScriptedApi? api = null) => new(
        new ShardContext("secret-token", 0, 1)
        {
            Random = new Random(1),
            Interactions = (payload, _) => _interactions.Enqueue(payload.GetProperty("id").GetString()!),
            Ready = () => Interlocked.Increment(ref _ready),
            Disconnected = _ends.Enqueue,
        },
        GatewayAddress.From("wss://gateway.example")!,
        gateway.OpenAsync,
        new IdentifyGate((api ?? new ScriptedApi(_time).HasGateway()).Client, _health, _time, NullLogger<IdentifyGate>.Instance),
        _time,
        _loggers);
}
