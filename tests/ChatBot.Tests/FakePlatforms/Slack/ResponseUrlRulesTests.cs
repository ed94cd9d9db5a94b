using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.Support;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>What the fake enforces of response_urls.</summary>
public sealed class ResponseUrlRulesTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private FakeSlack _slack = null!;
    private RawApp _app = null!;
    private RawSocket _socket = null!;
    private Person _ada = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = _clock });
        _app = RawApp.Of(_slack, _slack.Options.BotToken);
        _socket = await _app.ConnectAsync();
        _ada = _slack.NewPerson();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task It_takes_five_posts()
    {
        var url = await AskAsync(_ada.Slash("/who"));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal((200, "ok"), await _app.RespondAsync(url, """{"text":"x"}"""));
        }

        Assert.Equal((404, """{"ok":false,"error":"used_url"}"""), await _app.RespondAsync(url, """{"text":"x"}"""));
        Assert.Single(_slack.Recording.Violations);
    }

    [Fact]
    public async Task It_is_good_for_thirty_minutes()
    {
        var url = await AskAsync(_ada.Slash("/who"));

        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(200, (await _app.RespondAsync(url, """{"text":"x"}""")).Status);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((404, """{"ok":false,"error":"expired_url"}"""), await _app.RespondAsync(url, """{"text":"x"}"""));
        Assert.Empty(_slack.Recording.Violations);
    }

    [Fact]
    public async Task It_can_be_made_to_expire()
    {
        var url = await AskAsync(_ada.Slash("/who"));

        _slack.ExpireResponseUrls();

        Assert.Equal(404, (await _app.RespondAsync(url, """{"text":"x"}""")).Status);
    }

    [Fact]
    public async Task What_it_answers_is_for_one_person_unless_told_otherwise()
    {
        var foreign = _ada.In(_slack.NewChannel("foreign", hasBot: false));
        var asked = foreign.Slash("/who");
        var url = await AskAsync(asked);
        await _app.RespondAsync(url, """{"text":"one"}""");
        await _app.RespondAsync(url, """{"text":"two","response_type":"in_channel"}""");

        Assert.Equal(("one", true), (asked.Replies[0].Text, asked.Replies[0].IsEphemeral));
        Assert.Equal(("two", false), (asked.Replies[1].Text, asked.Replies[1].IsEphemeral));
    }

    [Fact]
    public async Task A_wrong_message_is_refused_in_a_200()
    {
        var url = await AskAsync(_ada.Slash("/who"));

        var (status, answer) = await _app.RespondAsync(url, """{"text":"x","blocks":[{"type":"header"}]}""");

        Assert.Equal(200, status);
        Assert.Contains("\"error\":\"invalid_blocks\"", answer, StringComparison.Ordinal);
        Assert.Single(_slack.Recording.Violations);
    }

    [Theory]
    [InlineData("""{"text":"x","replace_original":true}""", "leaves no message")]
    [InlineData("""{"text":"x","respond_type":"in_channel"}""", "no field 'respond_type'")]
    [InlineData("""{"text":"x","response_type":"all"}""", "no response_type")]
    public async Task What_Slack_would_overlook_is_noted(string body, string violation)
    {
        var url = await AskAsync(_ada.Slash("/who"));

        await _app.RespondAsync(url, body);

        Assert.Contains(violation, Assert.Single(_slack.Recording.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_s_answer_can_replace_what_was_clicked_but_not_who_sees_it()
    {
        var message = await ShownAsync();
        var click = _ada.Click(message, "More");
        var payload = (await _socket.ReceiveAsync())["payload"]!;
        Assert.True((bool)payload["container"]!["is_ephemeral"]!);
        Assert.Null(payload["message"]);

        await _app.RespondAsync((string)payload["response_url"]!, """{"text":"page 2","replace_original":true,"response_type":"in_channel"}""");

        var replaced = Assert.Single(click.Replies);
        Assert.Equal((message.Ts, "page 2", true), (replaced.Ts, replaced.Text, replaced.IsEphemeral));
        Assert.Equal(["page 2"], _ada.Messages.Select(m => m.Text));
    }

    [Fact]
    public async Task A_click_s_answer_can_delete_what_was_clicked()
    {
        var message = await ShownAsync();
        var click = _ada.Click(message, "More");

        await _app.RespondAsync(RawApp.Payload(await _socket.ReceiveAsync(), "response_url"), """{"delete_original":true}""");

        Assert.Equal(message.Ts, (await click.RemovalAsync()).Ts);
        Assert.Empty(_ada.Messages);
    }

    [Fact]
    public async Task A_button_that_is_not_there_cannot_be_clicked()
    {
        var message = await ShownAsync();

        Assert.Contains("among: More", Assert.Throws<ArgumentException>(() => _ada.Click(message, "Less")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_other_address()
    {
        Assert.Equal(404, (await _app.RespondAsync($"{_slack.Address}commands/T0/1/x", """{"text":"x"}""")).Status);
        Assert.Single(_slack.Recording.Violations);
    }

    [Fact]
    public async Task A_fault_can_be_met_here_too()
    {
        var url = await AskAsync(_ada.Slash("/who"));
        _slack.Faults.Next(ApiMethods.ResponseUrl, new SlackFault.Refusing("used_url", 404));

        Assert.Equal(404, (await _app.RespondAsync(url, """{"text":"x"}""")).Status);
        Assert.Equal((200, "ok"), await _app.RespondAsync(url, """{"text":"x"}"""));
        Assert.Empty(_slack.Recording.Violations);
    }

    private async Task<string> AskAsync(Asked asked)
    {
        var envelope = await _socket.ReceiveAsync();
        await _socket.AcknowledgeAsync(envelope);
        await asked.AcknowledgementAsync();
        var url = RawApp.Payload(envelope, "response_url");
        Assert.Contains(url, _slack.Secrets);

        return url;
    }

    private async Task<SlackMessage> ShownAsync()
    {
        var asked = _ada.Slash("/who");
        var url = await AskAsync(asked);
        const string More = """{"type":"actions","elements":[{"type":"button","action_id":"more","text":{"type":"plain_text","text":"More"}}]}""";
        await _app.RespondAsync(url, $$"""{"text":"x","blocks":[{{More}}]}""");

        return await asked.ReplyAsync();
    }
}
