using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Segments;

/// <summary>Where a term's postings stand in a <see cref="Segment"/>, and how good the best of them are.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct TermEntry
{
    /// <summary>How many passages hold the term.</summary>
    public int Count;

    /// <summary>Its first posting: in <see cref="PostingLists.SparsePassages"/>, or in <see cref="PostingLists.Lows"/> if it has blocks.</summary>
    public int Start;

    /// <summary>Its first block in <see cref="PostingLists.Blocks"/>.</summary>
    public int FirstBlock;

    /// <summary>Its first window in <see cref="PostingLists.WindowBounds"/>.</summary>
    public int FirstWindow;

    /// <summary>The passages of a block, as a power of two; 0 where the term is too rare to have blocks.</summary>
    public byte BlockBits;

    /// <summary>The highest impact.</summary>
    public byte Best;

    /// <summary>The impacts at the ranks of <see cref="ImpactRanks"/>; 0 where there are not so many postings.</summary>
    public ImpactRanks Ranks;

    /// <summary>Whether the postings stand in blocks.</summary>
    public readonly bool HasBlocks => BlockBits > 0;
}
