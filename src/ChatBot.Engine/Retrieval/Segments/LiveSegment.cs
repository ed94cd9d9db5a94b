namespace ChatBot.Retrieval.Segments;

/// <summary>A segment as one snapshot sees it.</summary>
internal sealed class LiveSegment(Segment segment)
{
    public Segment Segment => segment;

    /// <summary>How many passages of the snapshot hold a stem here.</summary>
    public int PassagesWith(string stem) => segment.NumberOf(stem) is >= 0 and var term ? segment.Postings.Entries[term].Count : 0;

    /// <summary>The snapshot's number of a passage of the segment; −1 if the snapshot does not hold it any more.</summary>
    public int NumberOf(int passage) => passage;
}
