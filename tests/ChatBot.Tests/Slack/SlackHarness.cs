using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Slack;

/// <summary>Somebody in a Slack workspace, by the sockets of a fake Slack.</summary>
internal sealed class SlackHarness : IAdapterHarness
{
    private readonly FakeSlack _slack;
    private readonly RunningAdapter _adapter;
    private readonly Person _ada;

    private SlackHarness(FakeSlack slack, RunningAdapter adapter)
    {
        (_slack, _adapter) = (slack, adapter);
        _ada = slack.NewPerson();
    }

    public static async Task<SlackHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers)
    {
        var slack = await FakeSlack.StartAsync();
        var adapter = RunningAdapter.Start(answerer, loggers, services => services
            .Configure<SlackOptions>(o => (o.BotToken, o.AppToken, o.ApiUrl) = (slack.Options.BotToken, slack.Options.AppToken, slack.ApiUrl))
            .AddSlack(new SlackOptions()));
        await slack.ConnectedAsync(2);

        return new SlackHarness(slack, adapter);
    }

    public Task<SeenReply> AskAsync(string command, string text) => SeenAsync(_ada.Slash($"/{command}", text));

    // As when the app at Slack has a command more than the bot.
    public Task<SeenReply> UseUnknownCommandAsync() => SeenAsync(_ada.Slash("/frobnicate", "the ferry"));

    public Task HasKeptTheRulesAsync()
    {
        Assert.Empty(_slack.Recording.Violations);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _adapter.DisposeAsync();
        await _slack.DisposeAsync();
    }

    private static async Task<SeenReply> SeenAsync(Asked asked)
    {
        var message = await asked.ReplyAsync();
        return new SeenReply(message.Text, message.Links, message.Mentions);
    }
}
