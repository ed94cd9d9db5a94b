using ChatBot.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Hosting;

/// <summary>The corpus is kept up with its files, on a clock by which every pause is over at once.</summary>
public sealed class CorpusWorkerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingLoggers _log = new();

    public CorpusWorkerTests() => _folder.Write("a.txt", "It rained.");

    public void Dispose()
    {
        _folder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_failure_is_kept_and_logged_once_and_ends_when_the_files_can_be_read_again()
    {
        using var host = Host(watch: true);
        var (worker, status) = (host.Services.GetRequiredService<CorpusWorker>(), host.Services.GetRequiredService<CorpusStatus>());
        await worker.StartAsync(CancellationToken.None);

        File.Delete(Path.Combine(_folder.Path, "a.txt"));
        await UntilAsync(() => status.Current!.Failure is not null);
        var first = status.Current!.Failure!.At;
        await UntilAsync(() => status.Current!.Failure!.At > first); // it was tried again
        Assert.Equal("It rained.", TextOf(host));
        Assert.Contains("No document was found", Assert.Single(_log.Lines), StringComparison.Ordinal);

        _folder.Write("a.txt", "It snowed.");
        await UntilAsync(() => status.Current is { Failure: null } && TextOf(host) == "It snowed.");
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Where_settings_say_so_the_files_are_read_but_once()
    {
        using var host = Host(watch: false);
        var worker = host.Services.GetRequiredService<CorpusWorker>();
        await worker.StartAsync(CancellationToken.None);

        await worker.ExecuteTask!.WaitAsync(Patience);
        Assert.Equal("It rained.", TextOf(host));
    }

    private static string TextOf(IHost host) =>
        host.Services.GetRequiredService<CurrentAnswerer>().Current.Snapshot.Documents[0].Document.Text;

    private static async Task UntilAsync(Func<bool> isSo) =>
        Assert.True(await Task.Run(() => SpinWait.SpinUntil(isSo, Patience)));

    private IHost Host(bool watch)
    {
        var builder = ChatBotComposition.CreateBuilder(_folder.Path);
        builder.Configuration["Corpus:Watch"] = watch.ToString();
        builder.Configuration["Storage:Path"] = "";
        builder.AddChat();
        builder.Services.AddSingleton<TimeProvider>(new HastyTimeProvider(patience: TimeSpan.FromDays(1)));
        builder.Services.AddSingleton<ILoggerFactory>(_log);

        return builder.Build();
    }
}
