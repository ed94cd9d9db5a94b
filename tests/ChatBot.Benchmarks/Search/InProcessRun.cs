using System.Diagnostics;

namespace ChatBot.Benchmarks.Search;

/// <summary>Times searches in this process.</summary>
internal static class InProcessRun
{
    /// <summary>Runs <paramref name="queries"/> searches by number; each thread makes its own search function.</summary>
    public static RunFigures Time(Func<Action<int>> makeSearch, int queries, int threads)
    {
        var latencies = new TimeSpan[queries];
        var next = -1;
        var used = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            var search = makeSearch();
            for (var query = Interlocked.Increment(ref next); query < queries; query = Interlocked.Increment(ref next))
            {
                var asked = Stopwatch.GetTimestamp();
                search(query);
                latencies[query] = Stopwatch.GetElapsedTime(asked);
            }
        });

        return new RunFigures(Stopwatch.GetElapsedTime(start), latencies, Environment.CpuUsage.TotalTime - used);
    }

    /// <summary>Runs <paramref name="make"/>, which makes something that stays in memory.</summary>
    public static (T Made, BuildFigures Figures) Build<T>(Func<T> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var made = make();
        var elapsed = Stopwatch.GetElapsedTime(start);

        return (made, new BuildFigures(elapsed, GC.GetTotalMemory(forceFullCollection: true) - before, Open: null));
    }
}
