using System.Text;
using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.HttpMode;
using ChatBot.FakePlatforms.Slack.People;

namespace ChatBot.Slack.WholeProgram;

/// <summary>The built program over HTTP, posted to as Slack does and as others might.</summary>
public sealed class HttpModeTests : IAsyncLifetime
{
    private FakeSlack _slack = null!;
    private RunningBot _bot = null!;

    [Fact]
    public async Task It_answers_all_that_a_person_does()
    {
        var ada = _slack.NewPerson();

        var answer = await ada.Slash("/who", "is the commander of the Quds Force?").ReplyAsync();
        Assert.Contains("Esmail Qaani", answer.Text, StringComparison.Ordinal);
        Assert.False((await ada.Click(answer, "Share").ReplyAsync()).IsEphemeral);
        Assert.Contains("Esmail Qaani", (await ada.Mention("who is the commander of the Quds Force?").ReplyAsync()).Text, StringComparison.Ordinal);
        var said = ada.Say("The commander of the Quds Force").Message!;
        Assert.True((await ada.UseShortcut(SlackApp.FindInSourcesId, said).ReplyAsync()).IsEphemeral);
        ada.OpenHome();
        Assert.NotEmpty((await _slack.PublishedAsync(ada)).Text);

        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task Only_what_slack_signed_within_five_minutes_is_taken()
    {
        var asked = _slack.NewPerson().Slash("/help");
        await asked.ReplyAsync();
        var good = _slack.Http.Repeat(asked);

        Assert.Equal(200, await StatusAsync(good));
        Assert.Equal(200, await StatusAsync(At(good, TimeSpan.FromSeconds(-290))));
        Assert.Equal(200, await StatusAsync(At(good, TimeSpan.FromSeconds(290))));
        Assert.Equal(401, await StatusAsync(At(good, TimeSpan.FromHours(-1))));
        Assert.Equal(401, await StatusAsync(At(good, TimeSpan.FromHours(1))));
        Assert.Equal(401, await StatusAsync(good with { Body = [.. good.Body, (byte)'x'] }));
        Assert.Equal(401, await StatusAsync(good with { Signature = null }));
        Assert.Equal(401, await StatusAsync(good with { Timestamp = null }));
        Assert.Equal(401, await StatusAsync(good with { Timestamp = "soon" }));
        Assert.Equal(401, await StatusAsync(good with { Signature = good.Signature!.Replace("v0=", "v1=", StringComparison.Ordinal) }));
        Assert.Equal(200, await StatusAsync(HttpControl.SslCheck()));
        Assert.Single(asked.Replies);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task What_is_signed_but_cannot_be_read_is_refused_for_good()
    {
        var answer = await _slack.Http.PostAsync(DeliveryKind.Event, _slack.Http.Sign("no json", SlackPost.Json));

        Assert.Equal(400, answer.Status);
        Assert.Contains(answer.HeaderNames, n => n.Equals("x-slack-no-retry", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(400, (await _slack.Http.PostAsync(DeliveryKind.Interaction, _slack.Http.Sign("payload=%7B", SlackPost.Form))).Status);
        Assert.Equal(400, (await _slack.Http.PostAsync(DeliveryKind.Interaction, _slack.Http.Sign("a=b", SlackPost.Form))).Status);
    }

    [Fact]
    public async Task An_event_that_slack_posts_again_is_answered_once()
    {
        var asked = _slack.NewPerson().Mention("help");
        await asked.ReplyAsync();

        Assert.Equal(200, (await _slack.Http.PostAsync(DeliveryKind.Event, _slack.Http.Repeat(asked))).Status);
        _slack.Repeat(asked);
        await _slack.Recording.NthAsync<Acknowledged>(2, a => a.AskedId == asked.Id, "an acknowledgement of the retry");
        await _slack.NewPerson("grace").Mention("help").ReplyAsync();

        Assert.Single(asked.Replies);
        await _bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task Of_100_commands_in_3_seconds_none_is_lost_or_answered_twice()
    {
        var ada = _slack.NewPerson();
        var all = new List<Asked>();
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(30));
        while (all.Count < 100 && await soon.WaitForNextTickAsync())
        {
            all.Add(ada.Slash("/help"));
        }

        foreach (var asked in all)
        {
            await asked.ReplyAsync();
        }

        Assert.Equal(100, _slack.Recording.Of<Shown>().Count);
        await _bot.HasDoneWellAsync();
    }

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _bot = RunningBot.Start(
            _slack,
            ("Slack__Mode", "Http"),
            ("Slack__SigningSecret", _slack.Options.SigningSecret),
            ("Slack__AppToken", ""),
            ("Http__Url", "http://127.0.0.1:0"));
        var address = await _bot.ListeningAsync();
        await _slack.Recording.FirstAsync<FakePlatforms.Slack.WebApi.Called>(c => c.Method == "auth.test", "auth.test");
        await _bot.LoggedAsync("Slack accepts the bot's token");
        Assert.True(await _slack.Http.SaveAsync(RequestUrls.Under(address)));
    }

    public async Task DisposeAsync()
    {
        _bot.HasLoggedNoSecret();
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    private async Task<int> StatusAsync(SlackPost post) => (await _slack.Http.PostAsync(DeliveryKind.Command, post)).Status;

    private SlackPost At(SlackPost post, TimeSpan fromNow) =>
        _slack.Http.Sign(Encoding.UTF8.GetString(post.Body), post.ContentType, TimeProvider.System.GetUtcNow() + fromNow);
}
