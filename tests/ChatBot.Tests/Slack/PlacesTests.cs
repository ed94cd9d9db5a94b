using ChatBot.Support;
using ChatBot.Transport;

namespace ChatBot.Slack;

/// <summary>Who is answered where, with what, and under which name.</summary>
public sealed class PlacesTests : IDisposable
{
    private readonly RecordingLoggers _loggers = new();
    private readonly RepeatingAnswerer _answerer = new();

    [Fact]
    public async Task A_channel_that_is_not_allowed_is_told_so_and_nothing_is_asked()
    {
        await using var harness = await StartAsync((o, general) => o.DeniedChannels = [general]);
        var ada = harness.Slack.NewPerson();

        Assert.Equal(Apology.NotAllowedHere, (await ada.Slash("/who", "leads?").ReplyAsync()).Text);
        Assert.Equal(Apology.NotAllowedHere, (await ada.Mention("who leads?").ReplyAsync()).Text);
        Assert.Empty(_answerer.Asked);
        Assert.NotEqual(Apology.NotAllowedHere, (await ada.InDirectMessages().Say("who leads?").ReplyAsync()).Text);
    }

    [Fact]
    public async Task A_workspace_that_is_not_allowed_is_told_so()
    {
        await using var harness = await StartAsync((o, _) => o.AllowedWorkspaces = ["T0OTHER"]);
        var ada = harness.Slack.NewPerson();

        Assert.Equal(Apology.NotAllowedHere, (await ada.Slash("/who", "leads?").ReplyAsync()).Text);
        ada.OpenHome();
        Assert.Equal("I answer in some channels only. Ask there.", (await harness.Slack.PublishedAsync(ada)).Text);
        Assert.Empty(_answerer.Asked);
    }

    [Fact]
    public async Task A_channel_sees_its_folders_and_all_else_those_of_the_star()
    {
        await using var harness = await StartAsync((o, general) => (o.ChannelFolders[general], o.ChannelFolders["*"]) = (["handbook"], ["news"]));
        var ada = harness.Slack.NewPerson();

        await ada.Slash("/who", "leads?").ReplyAsync();
        await ada.InDirectMessages().Say("who leads?").ReplyAsync();

        Assert.Equal([["handbook"], ["news"]], _answerer.Asked.Select(m => m.Folders!));
    }

    [Fact]
    public async Task Commands_with_a_prefix_are_called_so_everywhere()
    {
        await using var harness = await StartAsync((o, _) => o.CommandPrefix = "lore-");
        var ada = harness.Slack.NewPerson();

        await ada.Slash("/lore-who", "leads?").ReplyAsync();
        await ada.InDirectMessages().Say("/lore-quote Ruiz").ReplyAsync();
        var unknown = await ada.Slash("/who", "leads?").ReplyAsync();

        Assert.Equal(["/who leads?", "/quote Ruiz"], _answerer.Asked.Select(m => m.Text));
        Assert.Contains("Try /lore-help.", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_and_other_bots_write_is_not_answered()
    {
        await using var harness = await StartAsync((_, _) => { });
        var ada = harness.Slack.NewPerson();
        var direct = ada.InDirectMessages();
        harness.Slack.SendEvent("message.im", new() { ["type"] = "message", ["channel_type"] = "im", ["channel"] = direct.Channel.Id, ["user"] = harness.Slack.Workspace.BotUserId, ["text"] = "who am I?", ["ts"] = "1.1" });
        harness.Slack.SendEvent("message.im", new() { ["type"] = "message", ["channel_type"] = "im", ["channel"] = direct.Channel.Id, ["user"] = ada.Id, ["bot_id"] = "B1", ["text"] = "who am I?", ["ts"] = "1.2" });
        harness.Slack.SendEvent("message.im", new() { ["type"] = "message", ["subtype"] = "message_changed", ["channel_type"] = "im", ["channel"] = direct.Channel.Id, ["ts"] = "1.3" });

        await direct.Say("who leads?").ReplyAsync();

        Assert.Equal(["who leads?"], _answerer.Asked.Select(m => m.Text));
    }

    [Theory]
    [InlineData("and who else leads?", true)]
    [InlineData("quote Ruiz", true)]
    [InlineData("I thought so", false)]
    [InlineData("More on that tomorrow", false)]
    [InlineData("Context matters", false)]
    [InlineData("<@U999> who told you?", false)]
    public async Task In_a_thread_with_the_bot_questions_are_answered_and_talk_is_not(string text, bool isAnswered)
    {
        await using var harness = await StartAsync((_, _) => { });
        var ada = harness.Slack.NewPerson();
        var first = ada.Mention("who leads?");
        await first.ReplyAsync();

        var asked = ada.Say(text, first.Message);
        await asked.AcknowledgementAsync();
        if (isAnswered)
        {
            await asked.ReplyAsync();
        }

        await ada.Mention("help").ReplyAsync();

        Assert.Equal(isAnswered, _answerer.Asked.Any(m => m.Text == text));
    }

    [Fact]
    public async Task In_other_threads_and_in_the_channel_nothing_is_answered_without_a_mention()
    {
        await using var harness = await StartAsync((_, _) => { });
        var ada = harness.Slack.NewPerson();
        var root = ada.Say("who leads?");

        ada.Say("when?", root.Message);
        await ada.Mention("help").ReplyAsync();

        Assert.Equal(["help"], _answerer.Asked.Select(m => m.Text));
    }

    [Fact]
    public async Task A_mention_without_words_gets_help()
    {
        await using var harness = await StartAsync((_, _) => { });

        await harness.Slack.NewPerson().Mention("").ReplyAsync();

        Assert.Equal(["/help"], _answerer.Asked.Select(m => m.Text));
    }

    public void Dispose() => _loggers.Dispose();

    private Task<SlackHarness> StartAsync(Action<SlackOptions, string> configure) =>
        SlackHarness.StartAsync(_answerer, _loggers, (options, slack) => configure(options, slack.General.Id));
}
