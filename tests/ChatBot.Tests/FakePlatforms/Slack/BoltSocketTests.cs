using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.SocketMode;
using ChatBot.FakePlatforms.Slack.Views;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.Slack.Payloads;
using ChatBot.Support.Node;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>Slack's own library takes the fake for Slack, over sockets: the fake is shaped by the protocol.</summary>
public sealed class BoltSocketTests
{
    [NodeFact]
    public async Task An_app_on_bolt_answers_all_that_a_person_does()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = Start(slack);
        Assert.Equal("ready", await app.LineAsync());
        var ada = slack.NewPerson();

        await It_answers_in_the_acknowledgement_and_changes_what_was_clicked(ada);
        await It_answers_later_by_the_response_url(ada);
        await It_opens_and_refuses_and_closes_a_modal(slack, ada);
        await It_hears_mentions_and_direct_messages(slack, ada);
        await It_publishes_a_home_and_helps_in_the_assistant_pane(slack, ada);

        Assert.Empty(slack.Unacknowledged);
        await app.EndAsync();
        await slack.Recording.FirstAsync<Closed>(c => c is { ByBot: true, Code: 1000 }, "a close with 1000");
        PayloadAssert.None(slack.Recording.Violations);
        PayloadAssert.None(await SlackTypes.ErrorsAsync(SlackPayloads.SentByFake(slack.Recording)));
    }

    [NodeFact]
    public async Task An_app_on_bolt_comes_back_after_a_disconnect_and_a_cut()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = Start(slack);
        Assert.Equal("ready", await app.LineAsync());
        var ada = slack.NewPerson();

        slack.Sockets.Disconnect(DisconnectReason.Warning);
        await slack.ConnectedAsync(2);
        Assert.Contains("still here", (await ada.Slash("/echo", "still here").ReplyAsync()).Text, StringComparison.Ordinal);

        slack.Sockets.CutMidFrame();
        await slack.ConnectedAsync(3);
        Assert.Contains("here again", (await ada.Slash("/echo", "here again").ReplyAsync()).Text, StringComparison.Ordinal);
        Assert.Empty(slack.Recording.Violations);
    }

    [NodeFact]
    public async Task An_app_on_bolt_comes_back_when_its_pings_are_not_answered()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = Start(slack);
        Assert.Equal("ready", await app.LineAsync());

        slack.Sockets.LosePongs();

        await slack.ConnectedAsync(2);
    }

    [NodeFact]
    public async Task An_app_on_bolt_stays_down_when_its_token_is_refused()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Next(ApiMethods.OpenConnection, new SlackFault.Refusing("invalid_auth"));
        await using var app = Start(slack);

        Assert.Contains("invalid_auth", await app.LineAsync(), StringComparison.Ordinal);
        Assert.Empty(slack.Recording.Of<Connected>());
    }

    internal static NodeProcess Start(FakeSlack slack, params (string, string)[] settings) => NodeProcess.Start(
        "bolt-app.mjs",
        [
            ("SLACK_API_URL", slack.ApiUrl), ("SLACK_BOT_TOKEN", slack.Options.BotToken), ("SLACK_APP_TOKEN", slack.Options.AppToken),
            ("SLACK_SIGNING_SECRET", slack.Options.SigningSecret), .. settings,
        ]);

    private static async Task It_answers_in_the_acknowledgement_and_changes_what_was_clicked(Person ada)
    {
        var echo = await ada.Slash("/echo", "It rained.").ReplyAsync();
        Assert.Equal(("It rained.\nMore\nDelete", true), (echo.Text, echo.IsEphemeral));
        Assert.Equal(["More", "Delete"], echo.Buttons);

        var second = await ada.Click(echo, "More").ReplyAsync();
        Assert.Equal((echo.Ts, "page 2", true), (second.Ts, second.Text, second.IsEphemeral));

        var removed = await ada.Click(echo, "Delete").RemovalAsync();
        Assert.Equal(echo.Ts, removed.Ts);
    }

    private static async Task It_answers_later_by_the_response_url(Person ada)
    {
        var slow = ada.Slash("/slow");
        var (first, second) = (await slow.ReplyAsync(), await slow.ReplyAsync(2));

        Assert.Equal(("late but here", true), (first.Text, first.IsEphemeral));
        Assert.Equal(("for all", false), (second.Text, second.IsEphemeral));
        Assert.True((await slow.AcknowledgementAsync()).After < TimeSpan.FromSeconds(3));
    }

    private static async Task It_opens_and_refuses_and_closes_a_modal(FakeSlack slack, Person ada)
    {
        var form = await ada.Slash("/form").ViewAsync();
        Assert.Equal(("A form", "Question"), (form.Title, form.Text));

        var refused = ada.Submit(form);
        await slack.Recording.FirstAsync<ViewRefused>(v => v.Cause == refused.Id, "errors at the inputs");
        var taken = ada.Submit(form, ("typed", "why?"));
        await slack.Recording.FirstAsync<ViewClosed>(v => v.Cause == taken.Id, "the form's end");

        var message = ada.Say("the weather").Message!;
        var found = await ada.UseShortcut("find", message).ViewAsync();
        Assert.Equal(("Found", "about: the weather"), (found.Title, found.Text));
    }

    private static async Task It_hears_mentions_and_direct_messages(FakeSlack slack, Person ada)
    {
        var asked = ada.Mention("who leads?");
        var reply = await asked.ReplyAsync();
        Assert.Equal((asked.Message!.Ts, "heard: <@U0FAKEBOT01> who leads?"), (reply.ThreadTs, reply.Fallback));

        var direct = await ada.InDirectMessages().Say("when?").ReplyAsync();
        Assert.Equal(("you said: when?", null), (direct.Text, direct.ThreadTs));
        Assert.Equal([slack.Options.Events[0]], slack.Recording.Of<Delivered>().Where(d => d.AskedId == asked.Id).Select(d => (string)d.Payload["event"]!["type"]!));
    }

    private static async Task It_publishes_a_home_and_helps_in_the_assistant_pane(FakeSlack slack, Person ada)
    {
        ada.OpenHome();
        Assert.Equal("Ask me", (await slack.PublishedAsync(ada)).Text);

        var pane = ada.OpenAssistant();
        Assert.Equal("Hello", (await pane.ReplyAsync()).Text);
        await slack.Recording.FirstAsync<PaneChanged>(p => p.What == "prompts", "prompts");

        var answer = await ada.InDirectMessages().Say("who leads?", inThreadOf: pane.Message).ReplyAsync();
        Assert.Equal(("assisted: who leads?", pane.Message!.Ts), (answer.Text, answer.ThreadTs));
        Assert.Equal(["title", "status"], slack.Recording.Of<PaneChanged>().Skip(1).Select(p => p.What));
    }
}
