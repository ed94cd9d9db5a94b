using ChatBot.Conversation;
using ChatBot.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Contract;

/// <summary>An adapter put together by its own registration, running until it is disposed of.</summary>
internal sealed class RunningAdapter : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ServiceProvider _services;
    private readonly Task _running;

    private RunningAdapter(ServiceProvider services, IAnswerer answerer)
    {
        _services = services;
        _running = services.GetRequiredService<IChatAdapter>().RunAsync(answerer, _stopping.Token);
    }

    /// <summary>Starts the one adapter that <paramref name="register"/> puts in.</summary>
    public static RunningAdapter Start(IAnswerer answerer, RecordingLoggers loggers, Action<IServiceCollection> register)
    {
        var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(loggers)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton(TimeProvider.System)
            .AddOptions();
        register(services);

        return new RunningAdapter(services.BuildServiceProvider(), answerer);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // It was stopped.
        }

        await _services.DisposeAsync();
        _stopping.Dispose();
    }
}
