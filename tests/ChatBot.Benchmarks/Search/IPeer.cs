namespace ChatBot.Benchmarks.Search;

/// <summary>A search engine that holds the passages, in a process of its own or in this one.</summary>
internal interface IPeer : IDisposable
{
    string Name { get; }

    /// <summary>Builds the index of all passages, once, before anything is asked of it.</summary>
    BuildFigures Build();

    /// <summary>Asks the first <paramref name="queries"/> queries for ten passages each, every query once, by so many threads at once.</summary>
    RunFigures Run(int queries, int threads);

    /// <summary>The numbers of the ten best passages for each of the first <paramref name="queries"/> queries.</summary>
    IReadOnlyList<int[]> TopTen(int queries);
}

/// <summary>What building took.</summary>
/// <param name="Build">From the passages in memory to an index that can be asked.</param>
/// <param name="Bytes">What the index takes, in memory or on disk.</param>
/// <param name="Open">From the index on disk to its first answer; null for an index that lives in memory alone.</param>
internal sealed record BuildFigures(TimeSpan Build, long Bytes, TimeSpan? Open);

/// <summary>What one run of all queries took.</summary>
/// <param name="Elapsed">From the first query to the last answer.</param>
/// <param name="Latencies">Of each query.</param>
/// <param name="Processor">The processor time that it took, which others at the machine do not stretch; null for an engine in a process of its own.</param>
internal sealed record RunFigures(TimeSpan Elapsed, IReadOnlyList<TimeSpan> Latencies, TimeSpan? Processor = null);
