using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Transport.Http;

/// <summary>Serves endpoints at one address, by Kestrel. What is for platforms and what is for operators is served at addresses of their own.</summary>
public sealed partial class EndpointWorker(
    IEnumerable<IHttpEndpoint> endpoints,
    ListenAddress address,
    ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    /// <summary>Larger requests are refused by the endpoints themselves; this is a second line.</summary>
    private const long LargestBody = 4 * 1024 * 1024;

    private readonly ILookup<string, IHttpEndpoint> _endpoints = endpoints.ToLookup(e => e.Path, StringComparer.Ordinal);
    private WebApplication? _app;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.WebHost.UseKestrelCore().UseUrls(address.Url).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
        await ListenAsync(_app, cancellationToken);

        var logger = loggers.CreateLogger<EndpointWorker>();
        foreach (var url in _app.Urls)
        {
            Log.Listening(logger, url, address.Setting);
        }
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is not null)
        {
            await _app.StopAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private async Task ListenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException) // the port is taken; the address is not ours, or not for us
        {
            throw new IOException($"{exception.Message.TrimEnd('.')}. Set {address.Setting} to another port or address than {address.Url}, or end the program that uses it.", exception);
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        var here = _endpoints[context.Request.Path.Value ?? ""];
        if (here.FirstOrDefault(e => e.Method == context.Request.Method) is { } endpoint)
        {
            await endpoint.HandleAsync(context);
        }
        else
        {
            context.Response.StatusCode = here.Any() ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Listening on {Url} ({Setting})")]
        public static partial void Listening(ILogger logger, string url, string setting);
    }
}
