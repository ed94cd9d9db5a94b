using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Trouble;
using ChatBot.Support;
using ChatBot.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Sockets;

/// <summary>What Slack may say instead of where to connect: https://api.slack.com/methods/apps.connections.open#errors.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("invalid_auth", "Copy it again")]
    [InlineData("not_authed", "Copy it again")]
    [InlineData("token_expired", "Copy it again")]
    [InlineData("account_inactive", "Install the app again")]
    [InlineData("user_removed_from_team", "Install the app again")]
    [InlineData("token_revoked", "Install the app again")]
    [InlineData("team_disabled", "Ask its administrators")]
    [InlineData("missing_scope", "connections:write")]
    [InlineData("no_permission", "connections:write")]
    [InlineData("not_allowed_token_type", "begins with xapp-")]
    [InlineData("forbidden_team", "Look at its settings")]
    [InlineData("link_disabled", "Switch it on")]
    public async Task An_error_that_repeating_will_not_cure_ends_the_adapter_with_the_cure(string error, string cure)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Next(ApiMethods.OpenConnection, new SlackFault.Refusing(error), times: 2);
        await using var services = Services(slack);

        var exception = await Assert.ThrowsAsync<AdapterStoppedException>(() => RunAsync(services));

        Assert.Contains(error, exception.Message, StringComparison.Ordinal);
        Assert.Contains(cure, exception.Message, StringComparison.Ordinal);
        Assert.Equal(AdapterState.Failed, services.GetRequiredService<AdapterHealth>().Report.State);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    public async Task A_refused_bot_token_ends_it_before_it_connects(string error)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Next(ApiMethods.AuthTest, new SlackFault.Refusing(error));
        await using var services = Services(slack);

        await Assert.ThrowsAsync<AdapterStoppedException>(() => RunAsync(services));

        Assert.DoesNotContain(slack.Recording.Of<Called>(), c => c.Method == ApiMethods.OpenConnection);
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    [InlineData("service_unavailable")]
    [InlineData("request_timeout")]
    [InlineData("something_new")]
    [InlineData("500")]
    [InlineData("429")]
    [InlineData("dropped")]
    public async Task Any_other_trouble_passes(string error)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Next(ApiMethods.OpenConnection, error switch
        {
            "500" => new Fault.Failing(500),
            "429" => new SlackFault.RateLimited(TimeSpan.FromSeconds(1)),
            "dropped" => new Fault.Dropped(),
            _ => new SlackFault.Refusing(error),
        });
        using var loggers = new RecordingLoggers();
        await using var adapter = RunningAdapter.Start(new RepeatingAnswerer(), loggers, services => SlackHarness.Add(services, slack));

        await slack.ConnectedAsync(2);
        Assert.Contains("again", (await slack.NewPerson().Slash("/ask", "again").ReplyAsync()).Text, StringComparison.Ordinal);
    }

    private static Task RunAsync(ServiceProvider services) =>
        services.GetRequiredService<IChatAdapter>().RunAsync(new RepeatingAnswerer(), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    private static ServiceProvider Services(FakeSlack slack)
    {
        var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(new RecordingLoggers())
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton(TimeProvider.System)
            .AddOptions();
        SlackHarness.Add(services, slack);

        return services.BuildServiceProvider();
    }
}
