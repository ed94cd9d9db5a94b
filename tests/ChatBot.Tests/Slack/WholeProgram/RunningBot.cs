using ChatBot.FakePlatforms.Slack;
using ChatBot.Support;

namespace ChatBot.Slack.WholeProgram;

/// <summary>The built program as a process, on the seeds, connected to a fake Slack, with everything logged.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly FakeSlack _slack;
    private readonly RunningProgram _program;

    private RunningBot(FakeSlack slack, RunningProgram program) => (_slack, _program) = (slack, program);

    /// <summary>Starts it in Socket Mode, and waits until it has its two sockets.</summary>
    public static async Task<RunningBot> InSocketModeAsync(FakeSlack slack, params (string, string)[] settings)
    {
        var bot = Start(slack, settings);
        await slack.ConnectedAsync(2);

        return bot;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public static RunningBot Start(FakeSlack slack, params (string, string)[] settings) => new(slack, RunningProgram.Start(
    [
        ("Slack__BotToken", slack.Options.BotToken),
        ("Slack__AppToken", slack.Options.AppToken),
        ("Slack__ApiUrl", slack.ApiUrl),
        .. settings,
    ]));

    /// <inheritdoc cref="RunningProgram.LoggedAsync"/>
    public Task<string> LoggedAsync(string part) => _program.LoggedAsync(part);

    /// <summary>All that it has logged.</summary>
    public string Log => _program.Log;

    /// <inheritdoc cref="RunningProgram.ListeningAsync"/>
    public Task<Uri> ListeningAsync(string setting = "Http:Url") => _program.ListeningAsync(setting);

    /// <inheritdoc cref="RunningProgram.AskToStop"/>
    public void AskToStop() => _program.AskToStop();

    /// <inheritdoc cref="RunningProgram.EndAsync"/>
    public Task<int> EndAsync() => _program.EndAsync();

    /// <summary>Everything was acknowledged, no rule was broken, and no secret was logged.</summary>
    public async Task HasDoneWellAsync()
    {
        await SlackAssert.AllGoodAsync(_slack);
        HasLoggedNoSecret();
    }

    /// <summary>The same, where a fault was such that something had to stay unacknowledged.</summary>
    public void HasKeptTheRules()
    {
        Assert.Empty(_slack.Recording.Violations);
        HasLoggedNoSecret();
    }

    /// <summary>Neither a token nor a response_url stands in the log.</summary>
    public void HasLoggedNoSecret() => _program.HasLoggedNone(_slack.Secrets);

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}
