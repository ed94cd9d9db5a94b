using System.Collections.Concurrent;
using System.Net;
using ChatBot.Slack.Api;
using ChatBot.Support;
using ChatBot.Transport;
using ChatBot.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Sockets;

/// <summary>Paragraph by paragraph: https://api.slack.com/apis/socket-mode.</summary>
public sealed class SocketKeeperTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly RecordingLoggers _loggers = new();
    private readonly RepeatingAnswerer _answerer = new();
    private readonly ConcurrentQueue<ScriptedSocket> _sockets = new();
    private readonly AdapterHealth _health = new("slack");
    private readonly CancellationTokenSource _stopping = new();
    private readonly Turns _turns = new(1);
    private readonly InFlight _inFlight;
    private readonly Task _running;

    public SocketKeeperTests()
    {
        _inFlight = new InFlight(_time);
        var options = Options.Create(new SlackOptions { AppToken = "xapp-1" });
        var client = new ScriptedApi(_time).Answers(HttpStatusCode.OK, """{"ok":true,"url":"wss://slack.example/link?ticket=1"}""").Client;
        var intake = new SlackConversations(client, new OneWorkspace(), _turns, options, _time, _loggers).Open(_answerer, _inFlight);
        var services = new SocketServices(options, client, OpenAsync, _health, new Random(1), _time);
        _running = new SocketKeeper(1, intake, new SocketStates(_health), services, new Random(1), _loggers).RunAsync(_stopping.Token);
    }

    [Fact]
    public async Task A_payload_is_acknowledged_where_it_came_and_worked_on()
    {
        var socket = await SocketAsync(1);
        socket.SayHello();
        socket.SendCommand("e1", "one");

        await UntilAsync(() => _answerer.Asked.Count == 1);
        Assert.Equal(["""{"envelope_id":"e1"}"""], socket.Sent);

        // The keeper takes the hello up on a path of its own.
        await UntilAsync(() => _health.Report.State == AdapterState.Ready);
    }

    [Fact]
    public async Task A_payload_that_can_be_acknowledged_no_more_is_worked_on_all_the_same_and_once()
    {
        var socket = await SocketAsync(1);
        socket.SayHello();
        socket.IsDeaf = true;
        socket.SendCommand("e1", "one");
        await UntilAsync(() => _answerer.Asked.Count == 1);
        socket.Close(1006);

        var next = await SocketAsync(2);
        next.SayHello();
        next.SendCommand("e1", "one");
        next.SendCommand("e2", "two");

        await UntilAsync(() => _answerer.Asked.Count == 2);
        Assert.Equal(["/ask one", "/ask two"], _answerer.Asked.Select(m => m.Text));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task The_old_socket_goes_on_until_the_new_one_has_said_hello_and_some_time_after(string reason)
    {
        var old = await SocketAsync(1);
        old.SayHello();
        await UntilAsync(() => _health.Report.State == AdapterState.Ready);
        old.AskToDisconnect(reason);

        var next = await SocketAsync(2);
        old.SendCommand("e1", "before the new hello");
        await UntilAsync(() => _answerer.Asked.Count == 1);
        next.SayHello();
        next.SendCommand("e2", "on the new one");
        old.SendCommand("e3", "late, on the old one");
        await UntilAsync(() => _answerer.Asked.Count == 3);
        Assert.Null(old.ClosedWith);
        Assert.Equal(2, old.Sent.Count);

        await UntilAsync(() => old.ClosedWith == 1000, TimeSpan.FromSeconds(15));
        Assert.Null(next.ClosedWith);
        Assert.Equal(AdapterState.Ready, _health.Report.State);
    }

    [Fact]
    public async Task Without_a_hello_another_socket_is_opened()
    {
        var socket = await SocketAsync(1);

        await UntilAsync(() => socket.ClosedWith == 1000, TimeSpan.FromSeconds(30));

        await SocketAsync(2);
        Assert.Equal(AdapterState.Reconnecting, _health.Report.State);
    }

    [Fact]
    public async Task One_too_many_waits_half_a_minute_at_least()
    {
        var socket = await SocketAsync(1);
        socket.AskToDisconnect("too_many_websockets");
        await UntilAsync(() => socket.ClosedWith == 1000);

        _time.Advance(TimeSpan.FromSeconds(29));
        await Task.Yield();
        Assert.Single(_sockets);
        await SocketAsync(2);
    }

    [Fact]
    public async Task Socket_mode_switched_off_ends_it()
    {
        var socket = await SocketAsync(1);
        socket.AskToDisconnect("link_disabled");

        var exception = await Assert.ThrowsAsync<AdapterStoppedException>(() => _running.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System));
        Assert.Equal(Remedies.SocketModeOff, exception.Message);
    }

    [Theory]
    [InlineData("slash_commands", "")]
    [InlineData("interactive", "")]
    [InlineData("events_api", "")]
    [InlineData("slash_commands", ""","payload":null""")]
    [InlineData("interactive", ""","payload":null""")]
    [InlineData("events_api", ""","payload":null""")]
    [InlineData("slash_commands", ""","payload":"text" """)]
    [InlineData("interactive", ""","payload":[1]""")]
    [InlineData("events_api", ""","payload":{"event_id":1}""")]
    public async Task An_envelope_without_a_payload_that_makes_sense_is_acknowledged_logged_and_passed_over(string type, string payload)
    {
        var socket = await SocketAsync(1);
        socket.SayHello();
        socket.Send($$"""{"type":"{{type}}","envelope_id":"e1"{{payload}} }""");
        socket.SendCommand("e2", "two");

        await UntilAsync(() => _answerer.Asked.Count == 1);
        Assert.Equal(["""{"envelope_id":"e1"}""", """{"envelope_id":"e2"}"""], socket.Sent);
        Assert.Contains(_loggers.Lines, l => l.Contains($"a frame of type {type} that cannot be read", StringComparison.Ordinal));
        Assert.Single(_sockets);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"slash_commands\"}")]
    [InlineData("{\"type\":\"slash_commands\",\"envelope_id\":null,\"payload\":null}")]
    [InlineData("{\"type\":7,\"envelope_id\":\"e1\"}")]
    [InlineData("{\"type\":\"disconnect\"")]
    public async Task A_frame_that_is_none_is_passed_over(string frame)
    {
        var socket = await SocketAsync(1);
        socket.SayHello();
        socket.Send(frame);
        socket.SendCommand("e2", "two");

        await UntilAsync(() => _answerer.Asked.Count == 1);
        Assert.Single(_sockets);
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_is_logged_and_costs_a_connection_only()
    {
        var broken = await SocketAsync(1);
        broken.SayHello();
        broken.Fail(new InvalidOperationException("Nobody foresaw this."));

        var next = await SocketAsync(2);
        next.SayHello();
        next.SendCommand("e1", "one");

        await UntilAsync(() => _answerer.Asked.Count == 1);
        Assert.Contains(_loggers.Lines, l => l.Contains("Nobody foresaw this.", StringComparison.Ordinal));
        Assert.False(_running.IsCompleted);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _stopping.CancelAsync();
        await UntilAsync(() => _running.IsCompleted, TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _inFlight.Dispose();
        _turns.Dispose();
        _loggers.Dispose();
    }

    private Task<IMessageSocket> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ScriptedSocket();
        _sockets.Enqueue(socket);
        return Task.FromResult<IMessageSocket>(socket);
    }

    private async Task<ScriptedSocket> SocketAsync(int number)
    {
        await UntilAsync(() => _sockets.Count >= number, TimeSpan.FromSeconds(1));
        return _sockets.ElementAt(number - 1);
    }

    // The clock moves as often as it takes, but only while something waits for it: on a starved machine the steps would
    // otherwise add up to the half hour for which payloads are remembered.
    private async Task UntilAsync(Func<bool> condition, TimeSpan step = default)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            _time.Advance(_time.IsAwaited ? step : TimeSpan.Zero);
            await Task.Yield();
        }
    }
}
