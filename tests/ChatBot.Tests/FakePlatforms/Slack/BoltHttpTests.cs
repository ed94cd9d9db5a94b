using System.Text;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.HttpMode;
using ChatBot.Support.Node;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>Slack's own library takes the fake for Slack, over HTTP: the signature is the right one, and whatever is spoilt is refused.</summary>
public sealed class BoltHttpTests
{
    [NodeFact]
    public async Task An_app_on_bolt_answers_what_is_signed_and_nothing_else()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = BoltSocketTests.Start(slack, ("SLACK_MODE", "http"));
        var ready = await app.LineAsync();
        Assert.StartsWith("ready ", ready, StringComparison.Ordinal);
        var events = new Uri($"http://127.0.0.1:{ready["ready ".Length..]}/slack/events");
        Assert.True(await slack.Http.SaveAsync(new RequestUrls(events, events, events)));
        var ada = slack.NewPerson();

        var asked = ada.Slash("/echo", "It rained & “poured”.");
        var echo = await asked.ReplyAsync();
        Assert.Equal("It rained & “poured”.\nMore\nDelete", echo.Text);
        Assert.Equal("page 2", (await ada.Click(echo, "More").ReplyAsync()).Text);
        Assert.Equal("heard: <@U0FAKEBOT01> who?", (await ada.Mention("who?").ReplyAsync()).Text);
        Assert.Equal("Found", (await ada.UseShortcut("find", ada.Say("the weather").Message!).ViewAsync()).Title);

        var good = slack.Http.Repeat(asked);
        Assert.Equal(200, await StatusAsync(slack, good));
        Assert.Equal(200, await StatusAsync(slack, HttpControl.SslCheck()));
        Assert.Equal(200, await StatusAsync(slack, Aged(slack, good, TimeSpan.FromSeconds(299))));
        Assert.Equal(401, await StatusAsync(slack, Aged(slack, good, TimeSpan.FromSeconds(301))));
        Assert.Equal(401, await StatusAsync(slack, good with { Body = [.. good.Body, (byte)'x'] }));
        Assert.Equal(401, await StatusAsync(slack, good with { Signature = null }));
        Assert.Equal(401, await StatusAsync(slack, good with { Timestamp = null }));
        Assert.Equal(401, await StatusAsync(slack, good with { Signature = good.Signature!.Replace("v0=", "v1=", StringComparison.Ordinal) }));
        Assert.Empty(slack.Recording.Violations);
    }

    private static async Task<int> StatusAsync(FakeSlack slack, SlackPost post) => (await slack.Http.PostAsync(DeliveryKind.Command, post)).Status;

    private static SlackPost Aged(FakeSlack slack, SlackPost post, TimeSpan age) =>
        slack.Http.Sign(Encoding.UTF8.GetString(post.Body), post.ContentType, TimeProvider.System.GetUtcNow() - age);
}
