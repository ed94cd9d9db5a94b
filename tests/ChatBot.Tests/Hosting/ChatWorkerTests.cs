using ChatBot.Conversation;
using ChatBot.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Hosting;

public sealed class ChatWorkerTests
{
    private readonly RecordingLogger _logger = new();
    private readonly RecordingLifetime _lifetime = new();

    [Fact]
    public async Task An_adapter_that_fails_is_logged_once_and_the_others_go_on()
    {
        var lasting = new ScriptedAdapter("lasting", token => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token));
        using var worker = await StartAsync(new ScriptedAdapter("failing", _ => throw new InvalidOperationException("No.")), lasting);

        Assert.Equal("failing gave up; the other platforms go on.", await _logger.FirstLine.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.False(worker.ExecuteTask!.IsCompleted);
        Assert.False(worker.AllGaveUp);

        await worker.StopAsync(CancellationToken.None);
        Assert.Single(_logger.Lines);
    }

    [Fact]
    public async Task What_a_person_can_cure_is_told_without_a_stack_trace()
    {
        using var worker = await StartAsync(new ScriptedAdapter("only", _ => throw new AdapterStoppedException("Set the token.")));
        await worker.ExecuteTask!;

        Assert.Equal(["only gave up; the other platforms go on. Set the token."], _logger.Lines);
        Assert.Empty(_logger.Exceptions);
        Assert.True(worker.AllGaveUp);
    }

    [Fact]
    public async Task When_the_last_adapter_ends_the_host_stops()
    {
        using var worker = await StartAsync(new ScriptedAdapter("one", _ => Task.CompletedTask), new ScriptedAdapter("two", _ => Task.CompletedTask));
        await worker.ExecuteTask!;

        Assert.True(_lifetime.HasStopped);
        Assert.False(worker.AllGaveUp);
    }

    [Fact]
    public async Task When_every_adapter_failed_the_worker_says_so()
    {
        using var worker = await StartAsync(new ScriptedAdapter("only", _ => throw new IOException("No.")));
        await worker.ExecuteTask!;

        Assert.True(_lifetime.HasStopped);
        Assert.True(worker.AllGaveUp);
    }

    [Fact]
    public async Task A_companion_does_not_keep_the_bot_running_and_its_failure_is_a_warning_with_the_cure()
    {
        var failing = new ScriptedAdapter("pages", _ => throw new AdapterStoppedException("The port is taken. Set another.")) { IsCompanion = true };
        var lasting = new ScriptedAdapter("others", token => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token)) { IsCompanion = true };
        using var worker = await StartAsync(failing, lasting, new ScriptedAdapter("chat", _ => Task.CompletedTask));

        Assert.Equal("The port is taken. Set another.", await _logger.FirstLine.WaitAsync(TimeSpan.FromSeconds(30)));
        await worker.StopAsync(CancellationToken.None);

        Assert.True(_lifetime.HasStopped);
        Assert.False(worker.AllGaveUp);
        Assert.Single(_logger.Lines);
    }

    [Fact]
    public async Task A_companion_that_is_alone_keeps_the_bot_running()
    {
        using var worker = await StartAsync(new ScriptedAdapter("pages", token => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token)) { IsCompanion = true });

        Assert.False(worker.ExecuteTask!.IsCompleted);
        Assert.False(_lifetime.HasStopped);
        await worker.StopAsync(CancellationToken.None);
    }

    private async Task<ChatWorker> StartAsync(params IChatAdapter[] adapters)
    {
        var worker = new ChatWorker(adapters, new SilentAnswerer(), _lifetime, _logger);
        await worker.StartAsync(CancellationToken.None);

        return worker;
    }

    private sealed class ScriptedAdapter(string name, Func<CancellationToken, Task> run) : IChatAdapter
    {
        public string Name => name;

        public bool IsCompanion { get; init; }

        public Task RunAsync(IAnswerer answerer, CancellationToken stoppingToken) => run(stoppingToken);
    }

    private sealed class SilentAnswerer : IAnswerer
    {
        public Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class RecordingLifetime : IHostApplicationLifetime
    {
        public bool HasStopped { get; private set; }

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => HasStopped = true;
    }

    private sealed class RecordingLogger : ILogger<ChatWorker>
    {
        private readonly TaskCompletionSource<string> _first = new();

        public List<string> Lines { get; } = [];

        public List<Exception> Exceptions { get; } = [];

        public Task<string> FirstLine => _first.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Add(formatter(state, exception));
            if (exception is not null)
            {
                Exceptions.Add(exception);
            }

            _first.TrySetResult(Lines[0]);
        }
    }
}
