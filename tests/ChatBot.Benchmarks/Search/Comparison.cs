namespace ChatBot.Benchmarks.Search;

/// <summary>Lets engines take turns with the same queries, so that whatever else the machine does meanwhile strikes all of them.</summary>
internal sealed class Comparison(SearchMaterial material, int rounds, Action<string> report)
{
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(10);

    private const int FewQueries = 20;

    private readonly List<double> _plainLoop = [];

    /// <summary>How many times as fast two threads of a <see cref="PlainLoop"/> were as one, in the median round.</summary>
    public double TwoThreadsOfPlainLoop => Median(_plainLoop);

    /// <summary>Builds each engine, runs one round to warm up and then those that count.</summary>
    public IReadOnlyList<PeerFigures> Run(IReadOnlyList<IPeer> peers)
    {
        var turns = peers.Select(peer => new Turns(peer, Build(peer))).ToList();
        foreach (var turn in turns)
        {
            turn.Queries = QueriesInOneRound(turn.Peer);
        }

        for (var round = 0; round <= rounds; round++)
        {
            _plainLoop.Add(PlainLoop.Run(threads: 1).Elapsed / PlainLoop.Run(threads: 2).Elapsed);
            foreach (var turn in turns)
            {
                report($"round {round} of {rounds}: {turn.Peer.Name}, {turn.Queries} queries");
                GC.Collect(); // nobody pays for what the one before has thrown away
                var (one, two) = (turn.Peer.Run(turn.Queries, threads: 1), turn.Peer.Run(turn.Queries, threads: 2));
                if (round > 0)
                {
                    turn.OneThread.Add(one);
                    turn.TwoThreads.Add(two);
                }
            }
        }

        var right = turns.Find(turn => turn.Peer is ExhaustivePeer)!;
        return [.. turns.Select(turn => Figures(turn, Agreement(turn, right)))];
    }

    private BuildFigures Build(IPeer peer)
    {
        report($"building {peer.Name}");
        return peer.Build();
    }

    /// <summary>All, or as many as a slow engine can answer before the others have waited too long.</summary>
    private int QueriesInOneRound(IPeer peer)
    {
        var few = Math.Min(FewQueries, material.Queries.Count);
        peer.Run(few, threads: 1);
        var perQuery = peer.Run(few, threads: 1).Elapsed / few;

        return (int)Math.Clamp(LongestRound / perQuery, few, material.Queries.Count);
    }

    /// <summary>The share of the passages that exhaustive scoring finds that the engine finds, too.</summary>
    private static double Agreement(Turns turn, Turns right)
    {
        var queries = Math.Min(turn.Queries, right.Queries);
        var found = turn.Peer.TopTen(queries);
        var expected = right.Peer.TopTen(queries);

        return (double)expected.Zip(found, (e, f) => e.Intersect(f).Count()).Sum() / Math.Max(1, expected.Sum(e => e.Length));
    }

    private PeerFigures Figures(Turns turn, double agreement)
    {
        var latencies = Enumerable.Range(0, turn.Queries)
            .Select(query => Median(turn.OneThread.Select(run => run.Latencies[query].TotalMicroseconds)))
            .Order().ToList();

        return new PeerFigures
        {
            Name = turn.Peer.Name,
            Queries = turn.Queries,
            BuildPassagesPerSecond = material.Passages.Count / turn.Build.Build.TotalSeconds,
            Bytes = turn.Build.Bytes,
            OpenMs = turn.Build.Open?.TotalMilliseconds,
            P50Us = latencies[latencies.Count / 2],
            P99Us = latencies[latencies.Count * 99 / 100],
            QueriesPerSecond = turn.Queries / Median(turn.OneThread.Select(run => run.Elapsed.TotalSeconds)),
            QueriesPerSecondOfTwoThreads = turn.Queries / Median(turn.TwoThreads.Select(run => run.Elapsed.TotalSeconds)),
            ProcessorUs = MedianProcessorUs(turn.OneThread, turn.Queries),
            ProcessorUsOfTwoThreads = MedianProcessorUs(turn.TwoThreads, turn.Queries),
            AgreementOfTopTen = agreement,
        };
    }

    private static double? MedianProcessorUs(List<RunFigures> runs, int queries) =>
        runs.TrueForAll(run => run.Processor is not null) ? Median(runs.Select(run => run.Processor!.Value.TotalMicroseconds)) / queries : null;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Turns(IPeer Peer, BuildFigures Build)
    {
        public int Queries { get; set; }

        public List<RunFigures> OneThread { get; } = [];

        public List<RunFigures> TwoThreads { get; } = [];
    }
}
