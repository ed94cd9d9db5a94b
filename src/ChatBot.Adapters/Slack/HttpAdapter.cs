using ChatBot.Conversation;
using ChatBot.Slack.Http;
using ChatBot.Slack.Requests;
using ChatBot.Slack.Workspaces;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack;

/// <summary>Slack over HTTP: answers what Slack posts. Any number of replicas may run; there is no connection to keep.</summary>
internal sealed class HttpAdapter(
    Mailbox mailbox,
    IWorkspaces workspaces,
    SlackConversations conversations,
    AdapterHealth health,
    TimeProvider time,
    ILogger<HttpAdapter> logger) : IChatAdapter
{
    /// <inheritdoc/>
    public string Name => SlackRegistration.Name;

    /// <inheritdoc/>
    public async Task RunAsync(IAnswerer answerer, CancellationToken stoppingToken)
    {
        using var inFlight = new InFlight(time);
        try
        {
            await health.FollowAsync(() => ServeAsync(conversations.Open(answerer, inFlight), stoppingToken));
        }
        finally
        {
            mailbox.HandTo(null);
            await inFlight.DrainAsync();
        }
    }

    private async Task ServeAsync(PayloadIntake intake, CancellationToken stoppingToken)
    {
        await workspaces.PrepareAsync(health, new Random(), time, logger, stoppingToken);
        mailbox.HandTo(intake);
        health.Set(AdapterState.Ready);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
    }
}
