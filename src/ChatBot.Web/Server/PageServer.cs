using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Web.Server;

/// <summary>Kestrel with narrow limits, serving pages until it is disposed of.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    /// <summary>A question of the longest kind, each letter of which takes nine in an address.</summary>
    private const int LongestRequestLine = 20 * 1024;

    /// <summary>The only thing posted is a secret.</summary>
    private const long LargestBody = 8 * 1024;

    /// <summary>How long pages that are being written have when the bot is stopped.</summary>
    private static readonly TimeSpan LastPages = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;

    private PageServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts to listen at <paramref name="url"/>.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="SocketException">The address is none of this machine's, or the port not for this user.</exception>
    public static async Task<PageServer> StartAsync(string url, RequestDelegate answer, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.WebHost.UseKestrelCore().UseUrls(url).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxConcurrentConnections = 1_000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        });
        var app = builder.Build();
        app.Run(answer);
        try
        {
            await app.StartAsync(cancellationToken);
            return new PageServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(LastPages);
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
    }
}
