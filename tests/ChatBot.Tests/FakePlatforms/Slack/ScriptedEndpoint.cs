using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>An app's endpoint that answers each request as a test says, and remembers what came.</summary>
internal sealed class ScriptedEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedEndpoint(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            Requests.Enqueue((body, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await answer(context);
        });
    }

    /// <summary>What came, with its headers.</summary>
    public ConcurrentQueue<(string Body, Dictionary<string, string> Headers)> Requests { get; } = new();

    public Uri Url => new(_app.Urls.Single());

    public static async Task<ScriptedEndpoint> StartAsync(RequestDelegate answer)
    {
        var endpoint = new ScriptedEndpoint(answer);
        await endpoint._app.StartAsync();

        return endpoint;
    }

    public async ValueTask DisposeAsync()
    {
        using var noWaiting = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(noWaiting.Token);
        await _app.DisposeAsync();
    }
}
