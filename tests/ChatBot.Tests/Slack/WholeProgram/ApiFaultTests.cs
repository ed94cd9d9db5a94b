using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Trouble;

namespace ChatBot.Slack.WholeProgram;

/// <summary>Bad days of the Web API and of response_urls.</summary>
public sealed class ApiFaultTests : IAsyncLifetime
{
    private FakeSlack _slack = null!;
    private RunningBot _bot = null!;

    [Fact]
    public async Task A_rate_limit_is_waited_out_and_the_answer_sent_once()
    {
        _slack.Faults.Next(ApiMethods.PostMessage, new SlackFault.RateLimited(TimeSpan.FromSeconds(2)));

        var asked = _slack.NewPerson().Mention("help");
        await asked.ReplyAsync();

        var calls = _slack.Recording.Of<Called>().Where(c => c.Method == ApiMethods.PostMessage).ToList();
        Assert.Equal([429, 200], calls.Select(c => c.Status));
        Assert.Single(asked.Replies);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task More_messages_than_a_channel_takes_are_all_posted_in_time()
    {
        var ada = _slack.NewPerson();
        var all = Enumerable.Range(0, 9).Select(_ => ada.Mention("help")).ToList();

        foreach (var asked in all)
        {
            await asked.ReplyAsync();
        }

        Assert.All(all, a => Assert.Single(a.Replies));
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task A_server_fault_is_tried_again()
    {
        _slack.Faults.Next(ApiMethods.ResponseUrl, new Fault.Failing(503), times: 2);

        var asked = _slack.NewPerson().Slash("/help");

        await asked.ReplyAsync();
        Assert.Single(asked.Replies);
        await _bot.HasDoneWellAsync();
    }

    [Theory]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    public async Task A_refused_answer_is_told_with_an_id_that_stands_in_the_log(string error)
    {
        _slack.Faults.Next(ApiMethods.PostMessage, new SlackFault.Refusing(error));

        var reply = await _slack.NewPerson().Mention("help").ReplyAsync();

        Assert.Contains("Something broke on my side", reply.Text, StringComparison.Ordinal);
        await _bot.LoggedAsync($"Slack refused the answer {reply.Text[(reply.Text.LastIndexOf(' ') + 1)..]}");
        await _bot.HasDoneWellAsync();
    }

    [Theory]
    [InlineData("expired_url")]
    [InlineData("used_url")]
    public async Task Where_a_response_url_is_closed_a_private_answer_goes_to_the_askers_direct_messages(string error)
    {
        _slack.Faults.Next(ApiMethods.ResponseUrl, new SlackFault.Refusing(error, 404));
        var ada = _slack.NewPerson();

        ada.Slash("/who", "is the commander of the Quds Force?");

        var shown = await _slack.Recording.FirstAsync<Shown>(_ => true, "an answer");
        Assert.Equal(ada.InDirectMessages().Channel.Id, shown.Message.Channel);
        Assert.Contains("Esmail Qaani", shown.Message.Text, StringComparison.Ordinal);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task Where_a_response_url_is_closed_a_shared_answer_is_posted()
    {
        var ada = _slack.NewPerson();
        var answer = await ada.Slash("/who", "is the commander of the Quds Force?").ReplyAsync();
        _slack.Faults.Next(ApiMethods.ResponseUrl, new SlackFault.Refusing("used_url", 404));

        ada.Click(answer, "Share");

        Assert.Contains("Esmail Qaani", (await _slack.PostedAsync(_slack.General)).Text, StringComparison.Ordinal);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task A_channel_without_the_bot_is_named_in_the_log_with_the_cure()
    {
        var ada = _slack.NewPerson(channel: _slack.NewChannel("elsewhere", hasBot: false));
        var answer = await ada.Slash("/who", "is the commander of the Quds Force?").ReplyAsync();
        _slack.Faults.Next(ApiMethods.ResponseUrl, new SlackFault.Refusing("used_url", 404));

        ada.Click(answer, "Share");

        await _bot.LoggedAsync("Invite it there: /invite");
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task A_post_that_may_have_arrived_is_not_posted_again()
    {
        _slack.Faults.Next(ApiMethods.PostMessage, new Fault.Dropped());

        _slack.NewPerson().Mention("help");

        await _bot.LoggedAsync("did not get through: Unreachable");
        Assert.Single(_slack.Recording.Of<Called>(), c => c.Method == ApiMethods.PostMessage);
        await _bot.HasDoneWellAsync();
    }

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _bot = await RunningBot.InSocketModeAsync(_slack);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }
}
