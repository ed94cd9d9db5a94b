using ChatBot.Conversation;
using ChatBot.Discord.Commands;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord;

/// <summary>Discord over its gateway: registers the commands, keeps every shard connected, and answers what comes in.</summary>
internal sealed partial class GatewayAdapter(
    RestClient rest,
    CommandKeeper commands,
    IdentifyGate gate,
    GatewayServices services,
    ILogger<GatewayAdapter> logger) : IChatAdapter
{
    /// <inheritdoc/>
    public string Name => DiscordRegistration.Name;

    /// <inheritdoc/>
    public async Task RunAsync(IAnswerer answerer, CancellationToken stoppingToken)
    {
        using var inFlight = new InFlight(services.Time);
        var intake = commands.Conversations.Open(answerer, inFlight);
        try
        {
            await services.Health.FollowAsync(() => ConnectAsync(intake, stoppingToken));
        }
        finally
        {
            await inFlight.DrainAsync();
        }
    }

    private async Task ConnectAsync(InteractionIntake intake, CancellationToken stoppingToken)
    {
        var gateway = await AskForGatewayAsync(stoppingToken);
        var shards = Shards(gateway, intake).Select<GatewayShard, Func<CancellationToken, Task>>(s => s.RunAsync);
        await SideBySide.RunAsync(shards.Append(commands.RunAsync), stoppingToken);
    }

    private Task<GatewayBot> AskForGatewayAsync(CancellationToken cancellationToken) => Backoff.UntilReachedAsync(
        token => GatewayQuestion.AskAsync(rest, token),
        problem =>
        {
            services.Health.Reconnect(problem);
            Log.NoGateway(logger, problem);
        },
        services.Random,
        services.Time,
        cancellationToken);

    private IEnumerable<GatewayShard> Shards(GatewayBot gateway, InteractionIntake intake)
    {
        var address = GatewayAddress.From(gateway.Url) ?? throw new AdapterStoppedException($"Discord's gateway is at '{gateway.Url}', which is no web socket's address. Check Discord:ApiUrl.");
        var count = Math.Max(1, gateway.Shards);
        var states = new ShardStates(services.Health, count);

        return Enumerable.Range(0, count)
            .Select(id => new GatewayShard(Context(id, count, states, intake), address, services.Open, gate, services.Time, logger));
    }

    private ShardContext Context(int id, int count, ShardStates states, InteractionIntake intake) => new(services.Options.Token, id, count)
    {
        Random = new Random(services.Random.Next()),
        Interactions = intake.Take,
        Ready = () =>
        {
            states.Ready(id);
            Log.Ready(logger, id, count);
        },
        Disconnected = why => states.Disconnected(id, why),
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Discord: shard {Shard} of {Count}.")]
        public static partial void Ready(ILogger logger, int shard, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}. Trying again.")]
        public static partial void NoGateway(ILogger logger, string problem);
    }
}
