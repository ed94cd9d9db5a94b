using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>The passages of a segment that a search may find.</summary>
/// <param name="Live">The segment.</param>
/// <param name="Among">Where to look; everywhere if null.</param>
internal readonly record struct Passages(LiveSegment Live, PassageSet? Among)
{
    public Segment Segment => Live.Segment;

    /// <summary>The snapshot's number of a passage; −1 if it must not be found.</summary>
    public int NumberOf(int passage)
    {
        var number = Live.NumberOf(passage);
        return number >= 0 && Among?.Contains(number) == false ? -1 : number;
    }
}
