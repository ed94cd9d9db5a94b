using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Slack;

/// <summary>Somebody in a Slack channel, by the sockets of a fake Slack.</summary>
internal sealed class SlackHarness : IAdapterHarness
{
    private readonly RunningAdapter _adapter;
    private readonly Person _ada;

    private SlackHarness(FakeSlack slack, RunningAdapter adapter)
    {
        (Slack, _adapter) = (slack, adapter);
        _ada = slack.NewPerson();
    }

    public FakeSlack Slack { get; }

    public static async Task<SlackHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers, Action<SlackOptions, FakeSlack>? configure = null)
    {
        var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Events = [.. new FakeSlackOptions().Events, "message.channels"] });
        var adapter = RunningAdapter.Start(answerer, loggers, services => Add(services, slack, o => configure?.Invoke(o, slack)));
        await slack.ConnectedAsync(2);

        return new SlackHarness(slack, adapter);
    }

    /// <summary>Puts the adapter in, on sockets of <paramref name="slack"/>.</summary>
    public static void Add(IServiceCollection services, FakeSlack slack, Action<SlackOptions>? configure = null) => services
        .Configure<SlackOptions>(o => (o.BotToken, o.AppToken, o.ApiUrl) = (slack.Options.BotToken, slack.Options.AppToken, slack.ApiUrl))
        .Configure<SlackOptions>(o => configure?.Invoke(o))
        .AddSlack(new SlackOptions());

    public async Task<SeenReply> AskAsync(string command, string text)
    {
        var message = await _ada.Slash($"/{command}", text).ReplyAsync();
        return new SeenReply(message.Text, message.Links, message.Mentions);
    }

    public Task<SeenReply> UseUnknownCommandAsync() => AskAsync("frobnicate", "");

    public Task HasKeptTheRulesAsync() => SlackAssert.AllGoodAsync(Slack);

    public async ValueTask DisposeAsync()
    {
        await _adapter.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
