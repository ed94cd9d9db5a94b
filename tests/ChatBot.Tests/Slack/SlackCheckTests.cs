using ChatBot.FakePlatforms.Slack;
using ChatBot.Support;
using ChatBot.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack;

/// <summary>What <c>chatbot check</c> says of Slack.</summary>
public sealed class SlackCheckTests
{
    [Fact]
    public async Task All_is_well()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await CheckAsync(slack);

        Assert.DoesNotContain(findings, f => f.IsWrong);
        Assert.Contains(findings, f => f.Text.Contains(slack.Workspace.TeamId, StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Text == "The token has every scope that the bot needs.");
        Assert.Contains(findings, f => f.Text.Contains("connections:write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scopes_that_are_missing_are_named_with_the_cure()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Scopes = ["commands", "chat:write"] });

        var wrong = Assert.Single(await CheckAsync(slack), f => f.IsWrong);

        Assert.StartsWith("The token lacks app_mentions:read, assistant:write, im:history. Add what is missing", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_tokens_are_named_with_the_cure()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await CheckAsync(slack, o => (o.BotToken, o.AppToken) = ("xoxb-wrong", "xapp-wrong"));

        Assert.Equal(2, findings.Count(f => f.IsWrong));
        Assert.Contains(findings, f => f.IsWrong && f.Text.StartsWith("Slack:BotToken: Slack refuses the token (invalid_auth)", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.IsWrong && f.Text.StartsWith("Slack:AppToken: Slack refuses the token (invalid_auth)", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, f => f.Text.Contains("wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slack_that_does_not_answer_is_named_by_its_address()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await CheckAsync(slack, o => o.ApiUrl = "http://127.0.0.1:1/api/");

        Assert.All(findings, f => Assert.StartsWith("Slack does not answer at http://127.0.0.1:1/api/: no connection", f.Text, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<PlatformFinding>> CheckAsync(FakeSlack slack, Action<SlackOptions>? configure = null)
    {
        using var loggers = new RecordingLoggers();
        var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(loggers)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton(TimeProvider.System)
            .AddOptions();
        SlackHarness.Add(services, slack, configure);
        await using var provider = services.BuildServiceProvider();
        var findings = await provider.GetServices<IPlatformCheck>().Single().CheckAsync(CancellationToken.None);

        Assert.DoesNotContain(slack.Secrets, s => loggers.Lines.Any(l => l.Contains(s, StringComparison.Ordinal)));
        return findings;
    }
}
