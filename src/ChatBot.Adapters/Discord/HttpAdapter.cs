using ChatBot.Conversation;
using ChatBot.Discord.Commands;
using ChatBot.Discord.Http;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>Discord over HTTP: answers what Discord posts. Any number of replicas may run; there is no connection to keep.</summary>
internal sealed partial class HttpAdapter(
    InteractionsEndpoint endpoint,
    CommandKeeper commands,
    IOptions<DiscordOptions> options,
    AdapterHealth health,
    TimeProvider time,
    ILogger<HttpAdapter> logger) : IChatAdapter
{
    /// <inheritdoc/>
    public string Name => DiscordRegistration.Name;

    /// <inheritdoc/>
    public async Task RunAsync(IAnswerer answerer, CancellationToken stoppingToken)
    {
        using var inFlight = new InFlight(time);
        endpoint.HandTo(commands.Conversations.Open(answerer, inFlight));
        health.Set(AdapterState.Ready);
        try
        {
            await RegisterAsync(stoppingToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        finally
        {
            endpoint.HandTo(null);
            await inFlight.DrainAsync();
            health.Set(AdapterState.Stopped);
        }
    }

    // Answers need no token, so whatever is wrong with it does not end them.
    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Token.Length == 0)
        {
            Log.NoToken(logger);
            return;
        }

        try
        {
            await commands.RunAsync(cancellationToken);
        }
        catch (AdapterStoppedException exception)
        {
            Log.NotRegistered(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "There is no Discord:Token, so the commands are neither compared nor registered; answers need none.")]
        public static partial void NoToken(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered. {Remedy}")]
        public static partial void NotRegistered(ILogger logger, string remedy);
    }
}
