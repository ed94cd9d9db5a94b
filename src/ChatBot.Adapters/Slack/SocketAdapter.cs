using ChatBot.Conversation;
using ChatBot.Slack.Requests;
using ChatBot.Slack.Sockets;
using ChatBot.Slack.Workspaces;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack;

/// <summary>Slack over Socket Mode: keeps its sockets connected, and answers what comes in.</summary>
internal sealed class SocketAdapter(IWorkspaces workspaces, SlackConversations conversations, SocketServices services, ILogger<SocketAdapter> logger) : IChatAdapter
{
    /// <inheritdoc/>
    public string Name => SlackRegistration.Name;

    /// <inheritdoc/>
    public async Task RunAsync(IAnswerer answerer, CancellationToken stoppingToken)
    {
        using var inFlight = new InFlight(services.Time);
        var intake = conversations.Open(answerer, inFlight);
        try
        {
            await services.Health.FollowAsync(() => ConnectAsync(intake, stoppingToken));
        }
        finally
        {
            await inFlight.DrainAsync();
        }
    }

    private async Task ConnectAsync(PayloadIntake intake, CancellationToken stoppingToken)
    {
        await workspaces.PrepareAsync(services.Health, services.Random, services.Time, logger, stoppingToken);
        var states = new SocketStates(services.Health);
        var keepers = Enumerable.Range(1, services.Options.Sockets)
            .Select(id => new SocketKeeper(id, intake, states, services, new Random(services.Random.Next()), logger));
        await SideBySide.RunAsync(keepers.Select<SocketKeeper, Func<CancellationToken, Task>>(k => k.RunAsync), stoppingToken);
    }
}
