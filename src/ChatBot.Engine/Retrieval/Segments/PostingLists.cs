using System.Runtime.CompilerServices;

namespace ChatBot.Retrieval.Segments;

/// <summary>Which passages hold which terms, and how much a term is worth in each.</summary>
/// <remarks>
/// A posting is a passage and an impact: the term's saturation there, rounded up to 8 bits. Impacts bound scores; scores
/// are worked out from the words. The postings of a frequent term stand in blocks, each of as many passages as hold about
/// eight postings, so that a passage is looked up in one step; their passages are known by the low 16 bits. Many blocks
/// make a window, which has the same passages for all terms.
/// </remarks>
internal sealed class PostingLists
{
    /// <summary>The passages of a window, as a power of two: few enough for their sums to stay in a near cache, and so many that moving on to the next costs little.</summary>
    public const int WindowBits = 14;

    /// <summary>A block's passages hold about so many postings, as a power of two.</summary>
    public const int BlockPostingsBits = 3;

    /// <summary>A segment cannot have more: the place of a block's first posting has 24 bits.</summary>
    public const int MostPassages = (1 << 24) - 1;

    /// <summary>So many postings beyond the last may be read, though not used: a vector's, less one.</summary>
    public const int Padding = 8;

    /// <summary>For each term, where its postings are.</summary>
    public required TermEntry[] Entries { get; init; }

    /// <summary>Term after term: the passages of the terms without blocks, in order.</summary>
    public required int[] SparsePassages { get; init; }

    /// <summary>The impact of each of <see cref="SparsePassages"/>.</summary>
    public required byte[] SparseImpacts { get; init; }

    /// <summary>Term after term: the low 16 bits of the passages of the terms with blocks, in order.</summary>
    public required ushort[] Lows { get; init; }

    /// <summary>The impact of each of <see cref="Lows"/>.</summary>
    public required byte[] Impacts { get; init; }

    /// <summary>Term after term, each with one more at its end: 256 times the place where the block begins, counted from the term's first posting, plus the block's highest impact.</summary>
    public required uint[] Blocks { get; init; }

    /// <summary>Term after term: the highest impact in each window.</summary>
    public required byte[] WindowBounds { get; init; }

    /// <summary>What impacts stand for.</summary>
    public required ImpactScale Scale { get; init; }

    public long Bytes => ((long)Entries.Length * Unsafe.SizeOf<TermEntry>())
        + (sizeof(int) * (long)SparsePassages.Length) + SparseImpacts.Length
        + (sizeof(ushort) * (long)Lows.Length) + Impacts.Length
        + (sizeof(uint) * (long)Blocks.Length) + WindowBounds.Length;

    public ReadOnlySpan<int> SparsePassagesOf(in TermEntry entry) => SparsePassages.AsSpan(entry.Start, entry.Count);

    /// <summary>The impacts of a term with or without blocks, in order of passages.</summary>
    public ReadOnlySpan<byte> ImpactsOf(in TermEntry entry) =>
        (entry.HasBlocks ? Impacts : SparseImpacts).AsSpan(entry.Start, entry.Count);
}
