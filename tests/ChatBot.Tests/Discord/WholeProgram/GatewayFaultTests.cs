using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Gateway;

namespace ChatBot.Discord.WholeProgram;

/// <summary>Bad days of the gateway that a session outlives. Each test has a bot of its own, because one that is dropped again and again takes its time.</summary>
public sealed class GatewayFaultTests : IAsyncLifetime
{
    private readonly GatewayBot _own = new();

    private FakeDiscord Discord => _own.Discord;

    [Theory]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    public async Task It_resumes_after_a_close_with(int code)
    {
        Discord.Gateway.Close(code);

        await ResumedAsync();
    }

    [Fact]
    public async Task It_resumes_after_tcp_was_cut_in_the_middle_of_a_frame()
    {
        Discord.Gateway.CutMidFrame();

        await ResumedAsync();
    }

    [Fact]
    public async Task It_reconnects_and_resumes_when_asked_to()
    {
        Discord.Gateway.AskToReconnect();

        await ResumedAsync();
        Assert.True((await ClosedAsync()).Code is not (1000 or 1001), "1000 and 1001 would have ended the session.");
    }

    [Fact]
    public async Task It_resumes_an_invalid_session_that_may_be_resumed()
    {
        Discord.Gateway.InvalidateSession(isResumable: true);

        await ResumedAsync();
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_is_sent_at_once()
    {
        var beats = Discord.Recording.Of<Received>().Count(r => r.Op == Opcode.Heartbeat);

        Discord.Gateway.AskForHeartbeat();

        await Discord.Recording.NthAsync<Received>(beats + 1, r => r.Op == Opcode.Heartbeat, "a heartbeat", TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_connection_whose_heartbeats_are_not_answered_is_given_up_and_resumed()
    {
        Discord.Gateway.StopAcknowledging();

        await ResumedAsync();
        Assert.True(await ClosedAsync() is { ByBot: true, Code: not (1000 or 1001) }, "It is the bot that must close, and not for good.");
    }

    [Fact]
    public async Task What_was_asked_while_it_was_away_is_answered_after_the_replay()
    {
        var ada = Discord.NewPerson();

        Discord.Gateway.CutMidFrame();
        await ClosedAsync();
        var asked = await ada.SlashAsync("who", ("question", "is the commander of the Quds Force?"));

        Assert.Contains("Esmail Qaani", (await asked.ReplyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_it_does_not_know_does_no_harm()
    {
        Discord.Gateway.SendUnknownEvent();

        var asked = await Discord.NewPerson().SlashAsync("who", ("question", "is the commander of the Quds Force?"));

        Assert.Contains("Esmail Qaani", (await asked.ReplyAsync()).Text, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => _own.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _own.Bot.HasDoneWellAsync();
        await _own.DisposeAsync();
    }

    private Task<Resumed> ResumedAsync() => Discord.Recording.FirstAsync<Resumed>(_ => true, "a resume");

    private Task<Closed> ClosedAsync() => Discord.Recording.FirstAsync<Closed>(_ => true, "the end of a connection");
}
