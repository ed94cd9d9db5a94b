using System.Diagnostics;
using System.Globalization;
using ChatBot.Conversation;
using ChatBot.Hosting;
using ChatBot.Retrieval.Persistence;
using ChatBot.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.WholeApp;

/// <summary>The program is killed while it builds, merges and writes its index; the next start must not show it.</summary>
public sealed class KilledTests : IDisposable
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _corpus = new();
    private readonly TemporaryFolder _storage = new();

    /// <summary>The environment variable CHATBOT_KILLS asks for more: 200 take some minutes.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("CHATBOT_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 12;

    public void Dispose()
    {
        _corpus.Dispose();
        _storage.Dispose();
    }

    [UnixTheory]
    [InlineData(1)]
    public async Task Whenever_it_is_killed_the_next_start_is_as_a_fresh_build(int seed)
    {
        var random = new Random(seed);
        var (opened, files) = (0, 0);
        for (; files < 120; files++)
        {
            Write(random, files);
        }

        var longest = await TimeOfARunAsync();
        for (var kill = 0; kill < Kills; kill++)
        {
            Write(random, random.Next(files));
            using (var process = StartIndexing())
            {
                await (kill % 2 == 0 ? Task.Delay(longest * random.NextDouble()) : UntilItWritesAsync(process, random));
                process.Kill();
                await process.WaitForExitAsync();
            }

            opened += NextStartIsAsAFreshBuild() ? 1 : 0;
        }

        // Else nothing of the kind was tried: some kills come too late, most too early.
        Assert.InRange(opened, 1, Kills);
    }

    /// <summary>Compares all that the next start has; whether it opened what was kept.</summary>
    private bool NextStartIsAsAFreshBuild()
    {
        using var next = Host(_storage.Path);
        using var fresh = Host("");
        var opened = next.Services.GetRequiredService<IndexLoader>().Load(CancellationToken.None).Answerer;
        var built = fresh.Services.GetRequiredService<IndexLoader>().Build(CancellationToken.None).Answerer;

        Assert.Null(SnapshotComparison.FirstDifference(opened.Snapshot, built.Snapshot));
        foreach (var question in (string[])["/who is the harbour master of town 7?", "/when did Ana Ruiz 12 close the harbour?", "/quote Ruiz", "/sources"])
        {
            Assert.Equal(Stored.Describe(new Bot(() => built).Reply(question)), Stored.Describe(new Bot(() => opened).Reply(question)));
        }

        return opened.Snapshot.Documents[0].Stored is not null;
    }

    private Microsoft.Extensions.Hosting.IHost Host(string storage)
    {
        var builder = ChatBotComposition.CreateBuilder(_corpus.Path);
        builder.Configuration["Storage:Path"] = storage;

        return builder.Build();
    }

    private async Task<TimeSpan> TimeOfARunAsync()
    {
        var watch = Stopwatch.StartNew();
        using var process = StartIndexing();
        var (exitCode, _, error) = await BuiltProgram.EndOfAsync(process);
        Assert.Equal((0, ""), (exitCode, error));

        return watch.Elapsed;
    }

    private Process StartIndexing() => BuiltProgram.Start([("Storage__Path", _storage.Path)], "index", "--corpus", _corpus.Path);

    /// <summary>Waits until the new file is there under its first name, and a moment of its writing longer.</summary>
    private async Task UntilItWritesAsync(Process process, Random random)
    {
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < LongestRun && !File.Exists(Path.Combine(_storage.Path, "index.snapshot.new")))
        {
            await Task.Yield();
        }

        for (var spin = random.Next(200_000); spin > 0 && !process.HasExited; spin--)
        {
            Thread.SpinWait(1);
        }
    }

    // Long ago, so that it is at rest, and never twice at one time.
    private void Write(Random random, int file) => File.SetLastWriteTimeUtc(
        _corpus.Write(string.Create(CultureInfo.InvariantCulture, $"{file}.txt"), string.Create(CultureInfo.InvariantCulture, $"""
            The ferry of town {file} stopped for {random.Next()} days.

            Harbour master Ana Ruiz {file} closed the harbour on {random.Next(1, 29)} May {random.Next(1950, 2031)}. “We will not sail,” Ruiz said.

            {Support.Some.Prose(random)}
            """)),
        new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next()));
}
