using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.SocketMode;

namespace ChatBot.Slack.WholeProgram;

/// <summary>Bad days of sockets, which nobody who asks notices. Each test has a bot of its own.</summary>
public sealed class SocketFaultTests : IAsyncLifetime
{
    private readonly FakeSlackOptions _options = new() { DisconnectNotice = TimeSpan.FromSeconds(3), ChannelBurst = 100 };
    private FakeSlack _slack = null!;
    private RunningBot _bot = null!;

    [Theory]
    [InlineData(DisconnectReason.Warning)]
    [InlineData(DisconnectReason.RefreshRequested)]
    public async Task Under_load_all_sockets_are_replaced_and_no_command_is_lost_or_answered_twice(string reason)
    {
        var all = await AskAsync(250, at: 125, () => _slack.Sockets.Disconnect(reason));

        await _slack.ConnectedAsync(4);
        await AllAreAnsweredOnceAsync(all);
        await _slack.Recording.NthAsync<Closed>(2, _ => true, "the end of both old sockets");
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task Under_load_each_socket_is_replaced_in_its_turn_again_and_again()
    {
        var all = await AskAsync(400, at: 50, () =>
        {
            foreach (var socket in _slack.Sockets.Open.Take(1))
            {
                _slack.Sockets.Disconnect(DisconnectReason.RefreshRequested, socket);
            }
        });

        await AllAreAnsweredOnceAsync(all);
        Assert.True(_slack.Recording.Of<ToldToDisconnect>().Count >= 4);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task A_socket_that_is_one_too_many_leaves_the_work_to_the_other()
    {
        _slack.Sockets.Disconnect(DisconnectReason.TooManyWebsockets, _slack.Sockets.Open[0]);
        await _bot.LoggedAsync("Lower Slack:Sockets");

        var all = await AskAsync(50, at: 50, () => { });

        await AllAreAnsweredOnceAsync(all);
        Assert.Single(_slack.Sockets.Open);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task Socket_mode_switched_off_ends_it_with_the_cure()
    {
        _slack.Sockets.IsSwitchedOff = true;
        _slack.Sockets.Disconnect(DisconnectReason.LinkDisabled);

        await _bot.LoggedAsync("Switch it on at api.slack.com/apps (Socket Mode)");
        Assert.NotEqual(0, await _bot.EndAsync());
        _bot.HasKeptTheRules();
    }

    [Theory]
    [InlineData("a cut in the middle of a frame")]
    [InlineData("a close without a word before")]
    [InlineData("nothing coming any more, be it a ping or a pong")]
    public async Task A_socket_that_is_lost_is_opened_anew_while_the_other_answers(string fault)
    {
        var lost = _slack.Sockets.Open[0];
        switch (fault)
        {
            case "a cut in the middle of a frame":
                _slack.Sockets.CutMidFrame(lost);
                break;
            case "a close without a word before":
                _slack.Sockets.Close(1001, lost);
                break;
            default:
                _slack.Sockets.LosePings(lost);
                _slack.Sockets.LosePongs(lost);
                break;
        }

        await _slack.ConnectedAsync(3);
        await AllAreAnsweredOnceAsync(await AskAsync(20, at: 20, () => { }));
        Assert.Equal(2, _slack.Sockets.Open.Count);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task What_comes_on_either_socket_is_acknowledged_there()
    {
        foreach (var socket in _slack.Sockets.Open)
        {
            _slack.Sockets.DeliverOnlyOn = socket;
            await AllAreAnsweredOnceAsync(await AskAsync(10, at: 10, () => { }));
        }

        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task An_event_that_slack_tells_again_is_answered_once()
    {
        var ada = _slack.NewPerson();
        var asked = ada.Mention("who is the commander of the Quds Force?");
        await asked.ReplyAsync();

        _slack.Repeat(asked);
        _slack.Repeat(asked);
        await _slack.Recording.NthAsync<FakePlatforms.Slack.Deliveries.Acknowledged>(3, a => a.AskedId == asked.Id, "three acknowledgements");
        await ada.Mention("help").ReplyAsync();

        Assert.Single(asked.Replies);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task What_makes_no_sense_is_passed_over()
    {
        _slack.Sockets.Send("no json");
        _slack.Sockets.Send("""{"type":"news","text":"of tomorrow"}""");
        _slack.Sockets.Send("""{"type":"slash_commands","envelope_id":7}""");

        await AllAreAnsweredOnceAsync(await AskAsync(10, at: 10, () => { }));
        Assert.Equal(2, _slack.Sockets.Open.Count);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task It_says_goodbye_and_answers_what_is_in_flight_before_it_stops()
    {
        var all = await AskAsync(30, at: 30, () => { });
        foreach (var asked in all)
        {
            await asked.AcknowledgementAsync();
        }

        _bot.AskToStop();

        Assert.Equal(0, await _bot.EndAsync());
        await AllAreAnsweredOnceAsync(all);
        Assert.All(_slack.Recording.Of<Closed>(), c => Assert.Equal(1000, c.Code));
        await _bot.HasDoneWellAsync();
    }

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(_options);
        _bot = await RunningBot.InSocketModeAsync(_slack);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    // Some forty commands a second, and a fault after each so many of them.
    private async Task<List<Asked>> AskAsync(int count, int at, Action fault)
    {
        var ada = _slack.NewPerson();
        var all = new List<Asked>();
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (all.Count < count && await soon.WaitForNextTickAsync())
        {
            all.Add(ada.Slash("/who", "is the commander of the Quds Force?"));
            if (all.Count % at == 0)
            {
                fault();
            }
        }

        return all;
    }

    private async Task AllAreAnsweredOnceAsync(List<Asked> all)
    {
        foreach (var asked in all)
        {
            await asked.ReplyAsync();
        }

        Assert.All(all, a => Assert.Single(a.Replies));
        Assert.DoesNotContain(_slack.Recording.Of<Shown>(), s => s.Message.Text.Contains("broke", StringComparison.Ordinal));
    }
}
