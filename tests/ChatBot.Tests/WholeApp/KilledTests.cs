using System.Diagnostics;
using System.Globalization;
using ChatBot.Conversation;
using ChatBot.Hosting;
using ChatBot.Retrieval.Persistence;
using ChatBot.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ChatBot.WholeApp;

/// <summary>The program is killed while it builds and writes its index, and the bot while it takes over changes, merges and keeps them; the next start must not show it.</summary>
public sealed class KilledTests(ITestOutputHelper output) : IDisposable
{
    private const int Ways = 4;

    /// <summary>Each kill is followed by a fresh build of them all.</summary>
    private const int MostFiles = 150;

    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _corpus = new();
    private readonly TemporaryFolder _storage = new();
    private int _files;

    /// <summary>The environment variable CHATBOT_KILLS asks for more: 200 take a while.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("CHATBOT_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 8;

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
        for (; _files < 120; _files++)
        {
            Write(random, _files);
        }

        var watch = Stopwatch.StartNew();
        var run = await TimeOfARunAsync();
        var (opened, halfWritten) = (new int[Ways], new int[Ways]);
        for (var kill = 0; kill < Kills; kill++)
        {
            var way = kill % Ways;
            File.Delete(Unfinished);
            Write(random, random.Next(_files));
            using (var process = way < 2 ? StartIndexing() : StartBot())
            {
                await (way switch
                {
                    0 => Task.Delay(run * random.NextDouble()),
                    1 => UntilItWritesAsync(process, random),
                    2 => ChangeFilesAsync(process, random, 3 * run * random.NextDouble()),
                    _ => UntilItWritesItsLastAsync(process, random, run * (1 + random.NextDouble())),
                });
                process.Kill();
                await process.WaitForExitAsync();
            }

            halfWritten[way] += File.Exists(Unfinished) ? 1 : 0;
            opened[way] += NextStartIsAsAFreshBuild() ? 1 : 0;
        }

        output.WriteLine($"{Kills} kills in {watch.Elapsed.TotalSeconds:0} s, building / writing / changing / writing at the end: {string.Join(" / ", halfWritten)} left a file half written, {string.Join(" / ", opened)} one that the next start could use.");

        // Else nothing of the kind was tried: some kills come too late, most too early.
        Assert.InRange(opened.Sum(), 1, Kills);
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

    private string Unfinished => Path.Combine(_storage.Path, "index.snapshot.new");

    private Process StartIndexing() => BuiltProgram.Start([("Storage__Path", _storage.Path)], "index", "--corpus", _corpus.Path);

    private Process StartBot() => BuiltProgram.Start([("Storage__Path", _storage.Path)], "--corpus", _corpus.Path);

    /// <summary>Changes files, makes and deletes some, for so long.</summary>
    private async Task ChangeFilesAsync(Process process, Random random, TimeSpan time)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time && !process.HasExited;)
        {
            switch (random.Next(6))
            {
                case 0 when _files < MostFiles:
                    Write(random, _files++);
                    break;
                case 1:
                    File.Delete(FileOf(random.Next(_files)));
                    break;
                default:
                    Write(random, random.Next(_files));
                    break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100)));
        }
    }

    /// <summary>Has the bot take over changes, and then end, which is when it keeps what it has taken over last.</summary>
    private async Task UntilItWritesItsLastAsync(Process process, Random random, TimeSpan time)
    {
        await ChangeFilesAsync(process, random, time);
        await process.StandardInput.WriteAsync("/quit\n");
        await process.StandardInput.FlushAsync();
        await UntilItWritesAsync(process, random);
    }

    /// <summary>Waits until the new file is there under its first name, and a moment of its writing longer.</summary>
    private async Task UntilItWritesAsync(Process process, Random random)
    {
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < LongestRun && !File.Exists(Unfinished))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1)); // it is there for some more
        }

        for (var spin = random.Next(200_000); spin > 0 && !process.HasExited; spin--)
        {
            Thread.SpinWait(1);
        }
    }

    // Long ago, so that it is at rest, and never twice at one time.
    private void Write(Random random, int file) => File.SetLastWriteTimeUtc(
        _corpus.Write(FileOf(file), string.Create(CultureInfo.InvariantCulture, $"""
            The ferry of town {file} stopped for {random.Next()} days.

            Harbour master Ana Ruiz {file} closed the harbour on {random.Next(1, 29)} May {random.Next(1950, 2031)}. “We will not sail,” Ruiz said.

            {Support.Some.Prose(random)}
            """)),
        new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next()));

    private string FileOf(int file) => Path.Combine(_corpus.Path, string.Create(CultureInfo.InvariantCulture, $"{file}.txt"));
}
