using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatBot.Support;

/// <summary>Remembers every line that is logged, at any level, with its exception.</summary>
internal sealed class RecordingLoggers : ILoggerFactory, ILogger
{
    private readonly Lock _gate = new();
    private readonly List<(string Part, TaskCompletionSource<string> Line)> _awaited = [];

    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>The first line that holds this, now or later.</summary>
    public Task<string> LoggedAsync(string part)
    {
        lock (_gate)
        {
            var line = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (Lines.FirstOrDefault(l => l.Contains(part, StringComparison.Ordinal)) is { } logged)
            {
                line.SetResult(logged);
            }
            else
            {
                _awaited.Add((part, line));
            }

            return line.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Keep($"{formatter(state, exception)}{exception}");

    public void Dispose()
    {
    }

    private void Keep(string line)
    {
        lock (_gate)
        {
            Lines.Enqueue(line);
            foreach (var (part, awaited) in _awaited)
            {
                if (line.Contains(part, StringComparison.Ordinal))
                {
                    awaited.TrySetResult(line);
                }
            }
        }
    }
}
