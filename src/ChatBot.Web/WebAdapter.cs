using System.Net.Sockets;
using ChatBot.Conversation;
using ChatBot.Transport;
using ChatBot.Web.Links;
using ChatBot.Web.Security;
using ChatBot.Web.Server;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Web;

/// <summary>Asks and answers on pages in a browser, and shows every citation in its document.</summary>
internal sealed partial class WebAdapter(
    IOptions<WebOptions> options,
    PageGate gate,
    PageLinks links,
    AdapterHealth health,
    TimeProvider time,
    ILoggerFactory loggers) : IChatAdapter
{
    /// <summary>The adapter's name in messages, logs and settings.</summary>
    public const string PlatformName = "web";

    private readonly ILogger _logger = loggers.CreateLogger<WebAdapter>();

    /// <inheritdoc/>
    public string Name => PlatformName;

    /// <inheritdoc/>
    public bool IsCompanion => true;

    /// <inheritdoc/>
    public Task RunAsync(IAnswerer answerer, CancellationToken stoppingToken) => health.FollowAsync(async () =>
    {
        await using var server = await StartAsync(answerer, stoppingToken);
        var address = server.Address;
        links.Listening = address;
        health.Set(AdapterState.Ready);
        Log.Serving(_logger, address);
        if (ProxyAdvice.For(options.Value) is { } advice)
        {
            Log.Advice(_logger, advice);
        }

        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        finally
        {
            links.Listening = null;
        }
    });

    private async Task<PageServer> StartAsync(IAnswerer answerer, CancellationToken stoppingToken)
    {
        try
        {
            return await PageServer.StartAsync(options.Value.Url, context => gate.HandleAsync(context, answerer), loggers, stoppingToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new AdapterStoppedException(
                $"There are no pages in the browser: {exception.Message.TrimEnd('.')}. Set Web:Url to another port or address than {options.Value.Url}, or to nothing if you want no pages.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The pages are at {Address}")]
        public static partial void Serving(ILogger logger, Uri address);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Advice}")]
        public static partial void Advice(ILogger logger, string advice);
    }
}
