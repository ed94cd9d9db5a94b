using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>The room that one search at a time needs for one window after the other.</summary>
/// <param name="passages">Those of the largest segment.</param>
internal sealed class SearchScratch(int passages)
{
    /// <summary>The sums of a window's passages. All are 0 between two windows, and between two searches.</summary>
    public float[] Sums { get; } = new float[Math.Min(1 << PostingLists.WindowBits, RoundedUp(passages))];

    /// <summary>The passages of a window that may be among the best.</summary>
    public PassageCandidate[] Candidates { get; } = new PassageCandidate[Math.Min(1 << PostingLists.WindowBits, RoundedUp(passages))];

    /// <summary>The number of sums that so many passages need.</summary>
    public static int RoundedUp(int passages) => (passages + Lanes.Count - 1) & -Lanes.Count;
}

/// <summary>A passage that may be among the best.</summary>
/// <param name="Passage">Its place in the window.</param>
/// <param name="Sum">The most that it can get from the terms looked at so far.</param>
internal readonly record struct PassageCandidate(int Passage, float Sum);
