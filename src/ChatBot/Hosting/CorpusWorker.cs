namespace ChatBot.Hosting;

/// <summary>Loads the corpus before anybody can ask; a corpus that cannot be read stops the start.</summary>
internal sealed class CorpusWorker(IndexLoader loader) : IHostedService
{
    private LoadedCorpus? _loaded;

    /// <summary>What was loaded; there once the worker has started.</summary>
    public LoadedCorpus Loaded => _loaded ?? throw new InvalidOperationException("The corpus is not loaded yet.");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loaded = loader.LoadAndWarn(cancellationToken);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
