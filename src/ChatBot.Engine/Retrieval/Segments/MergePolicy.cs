namespace ChatBot.Retrieval.Segments;

/// <summary>Says which segments are worth writing anew as one.</summary>
/// <remarks>
/// From the smallest up, segments are merged until what is left has at least twice the passages of all smaller ones
/// together: so there are never more than a few, and a passage is rewritten no more often than the corpus doubles. A segment
/// of which much is gone is rewritten for its own sake.
/// </remarks>
internal static class MergePolicy
{
    private const int Growth = 2;

    /// <summary>A segment may drag along one gone passage to so many that are left.</summary>
    private const int LeftToOneGone = 3;

    /// <summary>The places of the segments to merge, in order; empty if all is well.</summary>
    public static IReadOnlyList<int> Choose(IReadOnlyList<LiveSegment> segments)
    {
        var bySize = Enumerable.Range(0, segments.Count).OrderBy(place => segments[place].Count).ThenBy(place => place).ToList();
        var (chosen, passages) = (0, 0L);
        for (var i = 0; i < bySize.Count; i++)
        {
            var size = segments[bySize[i]].Count;
            chosen = i > 0 && size < Growth * passages ? i + 1 : chosen;
            passages += size;
        }

        return [.. bySize.Where((place, i) => i < chosen || IsWorn(segments[place])).Order()];
    }

    private static bool IsWorn(LiveSegment segment) =>
        (long)(segment.Segment.PassageCount - segment.Count) * LeftToOneGone > segment.Count;
}
