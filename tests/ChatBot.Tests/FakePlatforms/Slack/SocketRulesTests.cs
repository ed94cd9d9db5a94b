using System.Net.WebSockets;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.SocketMode;
using ChatBot.Support;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>What the fake enforces of sockets: no client would notice if it did not.</summary>
public sealed class SocketRulesTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private FakeSlack _slack = null!;
    private RawApp _app = null!;
    private Person _ada = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = _clock });
        _app = new RawApp(_slack);
        _ada = _slack.NewPerson();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task An_address_is_good_once()
    {
        var url = await _app.SocketUrlAsync();
        await _app.OpenAsync(url);

        await Assert.ThrowsAsync<WebSocketException>(() => _app.OpenAsync(url));
        Assert.Contains("used before", Assert.Single(_slack.Recording.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_not_good_for_long()
    {
        var url = await _app.SocketUrlAsync();
        _clock.Advance(_slack.Options.SocketUrlLife);

        await Assert.ThrowsAsync<WebSocketException>(() => _app.OpenAsync(url));
    }

    [Fact]
    public async Task Envelopes_come_on_each_socket_in_turn()
    {
        var (first, second) = (await _app.ConnectAsync(), await _app.ConnectAsync());

        _ada.Slash("/who", "one");
        _ada.Slash("/who", "two");

        Assert.Equal("one", RawApp.Payload(await first.ReceiveAsync(), "text"));
        Assert.Equal("two", RawApp.Payload(await second.ReceiveAsync(), "text"));
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_on_its_own_socket()
    {
        var (first, second) = (await _app.ConnectAsync(), await _app.ConnectAsync());
        var asked = _ada.Slash("/who");

        await second.AcknowledgeAsync(await first.ReceiveAsync());

        await ViolationAsync("was acknowledged on socket 2");
        Assert.Empty(_slack.Recording.Of<Acknowledged>());
        Assert.Equal([$"Command {asked.Id}"], _slack.Unacknowledged);
    }

    [Fact]
    public async Task A_command_is_acknowledged_within_three_seconds_or_not_at_all()
    {
        var socket = await _app.ConnectAsync();
        var asked = _ada.Slash("/who");
        var envelope = await socket.ReceiveAsync();

        _clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal("timeout", (await asked.FailureAsync()).Reason);
        await socket.AcknowledgeAsync(envelope);

        await ViolationAsync("was acknowledged after 3.10 s");
        Assert.Empty(_slack.Recording.Of<Acknowledged>());
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_once()
    {
        var socket = await _app.ConnectAsync();
        var asked = _ada.Slash("/who");
        var envelope = await socket.ReceiveAsync();

        await socket.AcknowledgeAsync(envelope);
        await asked.AcknowledgementAsync();
        await socket.AcknowledgeAsync(envelope);

        await ViolationAsync("acknowledged twice");
    }

    [Theory]
    [InlineData("""{"envelope_id":"another"}""")]
    [InlineData("[]")]
    [InlineData("hello")]
    public async Task What_acknowledges_nothing_is_recorded(string frame)
    {
        var socket = await _app.ConnectAsync();

        await socket.SendAsync(frame);

        await ViolationAsync("acknowledges nothing");
    }

    [Fact]
    public async Task An_acknowledgement_of_a_command_can_bring_a_message()
    {
        var socket = await _app.ConnectAsync();
        var asked = _ada.Slash("/who");

        await socket.AcknowledgeAsync(await socket.ReceiveAsync(), """{"text":"Ada.","response_type":"in_channel"}""");

        var reply = await asked.ReplyAsync();
        Assert.Equal(("Ada.", false), (reply.Text, reply.IsEphemeral));
    }

    [Theory]
    [InlineData("""{"blocks":[{"type":"paragraph"}]}""", "invalid_blocks")]
    [InlineData("""{"response_type":"public","text":"x"}""", "no response_type")]
    [InlineData("""{"txt":"x","text":"x"}""", "no field 'txt'")]
    public async Task A_message_in_an_acknowledgement_keeps_the_rules(string payload, string violation)
    {
        var socket = await _app.ConnectAsync();
        _ada.Slash("/who");

        await socket.AcknowledgeAsync(await socket.ReceiveAsync(), payload);

        await ViolationAsync(violation);
    }

    [Fact]
    public async Task An_event_takes_no_payload()
    {
        var socket = await _app.ConnectAsync();
        _ada.Mention("who?");
        var envelope = await socket.ReceiveAsync();

        Assert.False((bool)envelope["accepts_response_payload"]!);
        await socket.AcknowledgeAsync(envelope, """{"text":"Ada."}""");

        await ViolationAsync("for which there is no use");
    }

    [Fact]
    public async Task An_event_comes_again_at_once_after_one_minute_and_after_five()
    {
        var socket = await _app.ConnectAsync();
        var asked = _ada.Mention("who?");
        var first = await socket.ReceiveAsync();
        Assert.Equal((0, ""), ((int)first["retry_attempt"]!, (string)first["retry_reason"]!));

        foreach (var (retry, wait) in new[] { TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5) }.Index())
        {
            _clock.Advance(TimeSpan.FromSeconds(3));
            await asked.FailureAsync(retry + 1);
            _clock.Advance(wait);

            var again = await socket.ReceiveAsync();
            Assert.Equal((retry + 1, "timeout"), ((int)again["retry_attempt"]!, (string)again["retry_reason"]!));
            Assert.Equal((string?)first["payload"]!["event_id"], (string?)again["payload"]!["event_id"]);
            Assert.NotEqual((string?)first["envelope_id"], (string?)again["envelope_id"]);
        }

        _clock.Advance(TimeSpan.FromSeconds(3));
        await asked.FailureAsync(4);
        Assert.Equal([$"Event {asked.Id}"], _slack.Unacknowledged);
    }

    [Fact]
    public async Task A_command_never_comes_again()
    {
        var socket = await _app.ConnectAsync();
        var asked = _ada.Slash("/who");
        await socket.ReceiveAsync();

        _clock.Advance(TimeSpan.FromSeconds(3));
        await asked.FailureAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Single(_slack.Recording.Of<Delivered>());
    }

    [Fact]
    public async Task Without_a_socket_the_person_sees_an_error_at_once() =>
        Assert.Equal("connection_failed", (await _ada.Slash("/who").FailureAsync()).Reason);

    [Theory]
    [InlineData(DisconnectReason.Warning, 10)]
    [InlineData(DisconnectReason.RefreshRequested, 10)]
    [InlineData(DisconnectReason.LinkDisabled, 0)]
    public async Task A_socket_is_told_before_it_is_closed(string reason, int seconds)
    {
        var socket = await _app.ConnectAsync();

        _slack.Sockets.Disconnect(reason);
        var told = await socket.ReceiveAsync();
        Assert.Equal(("disconnect", reason), ((string?)told["type"], (string?)told["reason"]));

        _clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(1000, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task A_socket_that_will_be_closed_gets_nothing_while_another_is_open()
    {
        var (first, second) = (await _app.ConnectAsync(), await _app.ConnectAsync());
        _slack.Sockets.Disconnect(DisconnectReason.Warning, socket: 1);
        await first.ReceiveAsync();

        _ada.Slash("/who", "one");
        _ada.Slash("/who", "two");

        Assert.Equal("one", RawApp.Payload(await second.ReceiveAsync(), "text"));
        Assert.Equal("two", RawApp.Payload(await second.ReceiveAsync(), "text"));
    }

    [Fact]
    public async Task The_eleventh_socket_is_one_too_many()
    {
        for (var i = 0; i < 10; i++)
        {
            await _app.ConnectAsync();
        }

        var eleventh = await _app.OpenAsync(await _app.SocketUrlAsync());

        Assert.Equal(DisconnectReason.TooManyWebsockets, (string?)(await eleventh.ReceiveAsync())["reason"]);
        Assert.Equal(1000, await eleventh.CloseCodeAsync());
        Assert.Equal(10, _slack.Sockets.Open.Count);
    }

    [Fact]
    public async Task A_socket_that_has_lived_long_is_asked_to_be_refreshed()
    {
        var socket = await _app.ConnectAsync();

        _clock.Advance(_slack.Options.SocketLife);

        Assert.Equal(DisconnectReason.RefreshRequested, (string?)(await socket.ReceiveAsync())["reason"]);
    }

    [Fact]
    public async Task Switched_off_it_says_so_instead_of_hello()
    {
        _slack.Sockets.IsSwitchedOff = true;

        var socket = await _app.OpenAsync(await _app.SocketUrlAsync());

        Assert.Equal(DisconnectReason.LinkDisabled, (string?)(await socket.ReceiveAsync())["reason"]);
    }

    [Fact]
    public async Task A_cut_is_no_close()
    {
        var socket = await _app.ConnectAsync();

        _slack.Sockets.CutMidFrame();

        await Assert.ThrowsAsync<WebSocketException>(socket.ReceiveAsync);
        Assert.Null((await _slack.Recording.FirstAsync<Closed>(_ => true, "the end")).Code);
    }

    [Fact]
    public async Task What_was_not_acknowledged_on_a_socket_that_ends_has_failed()
    {
        var socket = await _app.ConnectAsync();
        var asked = _ada.Slash("/who");
        await socket.ReceiveAsync();

        _slack.Sockets.CutMidFrame();

        await asked.FailureAsync();
        Assert.Empty(_slack.Recording.Violations);
    }

    [Fact]
    public async Task A_lost_close_frame_leaves_the_bot_waiting()
    {
        var (first, second) = (await _app.ConnectAsync(), await _app.ConnectAsync());
        _slack.Sockets.LoseCloseFrames(socket: 1);

        Assert.False(await first.CloseAsync(TimeSpan.FromMilliseconds(300)));
        Assert.True(await second.CloseAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task The_bot_is_told_of_its_own_messages_too()
    {
        var socket = await _app.ConnectAsync();
        var direct = _ada.InDirectMessages().Channel.Id;

        var posted = await _app.CallAsync("chat.postMessage", ("channel", direct), ("text", "x"));
        var heard = (await socket.ReceiveAsync())["payload"]!["event"]!;
        Assert.Equal(("message", "im", _slack.Workspace.BotId), ((string?)heard["type"], (string?)heard["channel_type"], (string?)heard["bot_id"]));

        await _app.CallAsync("chat.update", ("channel", direct), ("ts", (string)posted["ts"]!), ("text", "y"));
        var changed = (await socket.ReceiveAsync())["payload"]!["event"]!;
        Assert.Equal(("message_changed", "y"), ((string?)changed["subtype"], (string?)changed["message"]!["text"]));

        await _app.CallAsync("chat.delete", ("channel", direct), ("ts", (string)posted["ts"]!));
        Assert.Equal("message_deleted", (string?)(await socket.ReceiveAsync())["payload"]!["event"]!["subtype"]);
    }

    [Fact]
    public async Task Only_what_the_app_subscribed_to_is_told()
    {
        var socket = await _app.ConnectAsync();

        _ada.Say("not for the bot");
        _ada.In(_slack.NewChannel("foreign", hasBot: false)).Mention("not where the bot is");
        _slack.SendRateLimit();

        Assert.Equal("app_rate_limited", RawApp.Payload(await socket.ReceiveAsync(), "type"));
    }

    private Task<Recordings.Violation> ViolationAsync(string part) =>
        _slack.Recording.FirstAsync<Recordings.Violation>(v => v.Text.Contains(part, StringComparison.Ordinal), $"a violation with '{part}'");
}
