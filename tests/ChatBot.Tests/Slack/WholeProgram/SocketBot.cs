using ChatBot.FakePlatforms.Slack;

namespace ChatBot.Slack.WholeProgram;

/// <summary>A fake Slack and a bot on its sockets, shared by the tests of a class.</summary>
public sealed class SocketBot : IAsyncLifetime
{
    internal FakeSlack Slack { get; private set; } = null!;

    internal RunningBot Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Slack = await FakeSlack.StartAsync(new FakeSlackOptions
        {
            Events = [.. new FakeSlackOptions().Events, "message.channels"],
            ChannelBurst = 100,
            CallsPerMinute = [1_000, 1_000, 1_000, 1_000],
        });
        Bot = await RunningBot.InSocketModeAsync(Slack);
    }

    public async Task DisposeAsync()
    {
        Bot.HasLoggedNoSecret();
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
