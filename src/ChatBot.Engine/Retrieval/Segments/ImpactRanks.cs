namespace ChatBot.Retrieval.Segments;

/// <summary>How good a term's fifth, tenth … best posting is: so many passages get at least that, which a search knows before it looks at any.</summary>
internal readonly record struct ImpactRanks(byte Fifth, byte Tenth, byte Sixteenth, byte ThirtySecond)
{
    private const int Longest = 256;

    /// <summary>An impact that at least <paramref name="passages"/> postings reach; 0 if none is known.</summary>
    public byte ReachedBy(int passages) => passages switch
    {
        <= 5 => Fifth,
        <= 10 => Tenth,
        <= 16 => Sixteenth,
        <= 32 => ThirtySecond,
        _ => 0,
    };

    /// <summary>Reads them off a term's impacts, in any order.</summary>
    public static ImpactRanks Of(ReadOnlySpan<byte> impacts)
    {
        if (impacts.Length < 5)
        {
            return default;
        }

        Span<int> counts = stackalloc int[Longest];
        counts.Clear();
        foreach (var impact in impacts)
        {
            counts[impact]++;
        }

        return new ImpactRanks(AtRank(counts, 5), AtRank(counts, 10), AtRank(counts, 16), AtRank(counts, 32));
    }

    private static byte AtRank(ReadOnlySpan<int> counts, int rank)
    {
        for (var impact = counts.Length - 1; impact >= 0; impact--)
        {
            rank -= counts[impact];
            if (rank <= 0)
            {
                return (byte)impact;
            }
        }

        return 0;
    }
}
