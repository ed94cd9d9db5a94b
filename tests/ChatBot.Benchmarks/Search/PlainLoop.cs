using System.Runtime.CompilerServices;

namespace ChatBot.Benchmarks.Search;

/// <summary>Work that needs a processor's registers and nothing else. What a second thread adds to it, the machine gives at that moment; no engine can be expected to get more.</summary>
internal static class PlainLoop
{
    private const int Turns = 1_000;
    private const int StepsOfATurn = 50_000; // about as long as a query

    /// <summary>So many turns, by so many threads at once.</summary>
    public static RunFigures Run(int threads) => InProcessRun.Time(() => turn => Step(turn), Turns, threads);

    /// <summary>Marsaglia's xorshift: each step waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint Step(int turn)
    {
        var state = (uint)turn + 1;
        for (var i = 0; i < StepsOfATurn; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
        }

        return state;
    }
}
