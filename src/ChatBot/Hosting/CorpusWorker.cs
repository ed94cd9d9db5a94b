using ChatBot.Corpus;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Loads the corpus before anybody can ask, and takes over its changes from then on. A corpus that cannot be read stops the start, but nothing later.</summary>
internal sealed partial class CorpusWorker(
    IndexLoader loader,
    IOptions<CorpusOptions> options,
    CorpusStatus status,
    TimeProvider time,
    ILogger<CorpusWorker> logger) : BackgroundService
{
    /// <summary>All files are looked at so often even if nobody tells of a change, since not all changes are told.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    /// <summary>Looking takes longer the more files there are; so that it takes no more than a twentieth of the time, a large corpus is looked at less often.</summary>
    private const int TimesTheWork = 20;

    /// <summary>Under a stream of changes the index is kept only so often; what it lacks then is analysed again after a restart.</summary>
    private static readonly TimeSpan BetweenKeeps = TimeSpan.FromSeconds(30);

    private readonly ChangeSignal _signal = new(time);
    private Task _tidying = Task.CompletedTask;
    private string? _failure;
    private long? _keptAt;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        loader.LoadAndWarn(cancellationToken);
        Tidy();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _tidying;
        await Task.Run(loader.Keep, CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Watch)
        {
            return;
        }

        using var watch = new FolderWatch(_signal, logger);
        for (var next = Shortest; ;)
        {
            watch.Ensure(loader.Location!);
            await _signal.WaitAsync(next, stoppingToken);
            next = Update(stoppingToken);
        }
    }

    /// <summary>Takes over what has changed. Returns when to look again even if nobody tells of a change.</summary>
    private TimeSpan Update(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            var update = loader.Update(cancellationToken);
            _failure = null;
            Tidy();
            return update.IsRestless ? Max(FileRest.Needed, update.Looking) : Max(Shortest, TimesTheWork * update.Looking);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Answers from yesterday's documents, said to be so, are better than none.
            status.Failed(exception.Message);
            if (_failure != exception.Message)
            {
                _failure = exception.Message;
                Log.NotTakenOver(logger, exception is CorpusException ? null : exception, exception.Message);
            }

            return Max(Shortest, TimesTheWork * time.GetElapsedTime(start));
        }
    }

    private void Tidy()
    {
        if (_tidying.IsCompleted)
        {
            _tidying = Task.Run(Run, CancellationToken.None);
        }

        void Run()
        {
            try
            {
                loader.Tidy();
                if (_keptAt is not { } before || time.GetElapsedTime(before) >= BetweenKeeps)
                {
                    _keptAt = time.GetTimestamp();
                    loader.Keep();
                }
            }
            catch (Exception exception)
            {
                // The index answers as it is, if more slowly.
                Log.NotTidied(logger, exception);
            }
        }
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The index could not be merged after changes; it goes on as it is.")]
        public static partial void NotTidied(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "The documents changed, but could not be read again; answers go on coming from what was there before. {Reason}")]
        public static partial void NotTakenOver(ILogger logger, Exception? exception, string reason);
    }
}
