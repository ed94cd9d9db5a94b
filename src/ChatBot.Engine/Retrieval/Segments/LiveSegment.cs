namespace ChatBot.Retrieval.Segments;

/// <summary>A segment as one snapshot sees it: which of its passages the snapshot still holds, and under which numbers.</summary>
internal sealed class LiveSegment
{
    private readonly int[]? _numbers;
    private readonly int[]? _gone;

    /// <summary>All passages of a segment, in its order, from number 0.</summary>
    public LiveSegment(Segment segment)
    {
        Segment = segment;
        Count = segment.PassageCount;
    }

    private LiveSegment(Segment segment, int[]? numbers, int[]? gone, int count)
    {
        Segment = segment;
        Count = count;
        _numbers = numbers;
        _gone = gone;
    }

    public Segment Segment { get; }

    /// <summary>How many of its passages the snapshot holds.</summary>
    public int Count { get; }

    /// <summary>The snapshot's number of a passage of the segment; −1 if the snapshot does not hold it any more.</summary>
    public int NumberOf(int passage) => _numbers is null ? passage : _numbers[passage];

    /// <summary>How many passages that hold a term are here, but not in the snapshot any more.</summary>
    public int GoneWith(int term) => _gone is null ? 0 : _gone[term];

    /// <summary>How many passages of the snapshot hold a term of the segment.</summary>
    public int PassagesWith(int term) => Segment.Postings.Entries[term].Count - GoneWith(term);

    /// <summary>How many passages of the snapshot hold a stem here.</summary>
    public int PassagesWith(string stem) => Segment.NumberOf(stem) is >= 0 and var term ? PassagesWith(term) : 0;

    /// <summary>The same segment under new numbers, −1 for what goes. What went before stays away.</summary>
    public LiveSegment Renumbered(int[] numbers)
    {
        var gone = _gone;
        var (count, isUnchanged) = (0, true);
        for (var passage = 0; passage < numbers.Length; passage++)
        {
            if (numbers[passage] >= 0)
            {
                count++;
            }
            else if (NumberOf(passage) >= 0)
            {
                gone = ReferenceEquals(gone, _gone) ? CopyOf(gone) : gone;
                CountTerms(passage, gone!);
            }

            isUnchanged &= numbers[passage] == passage;
        }

        return new LiveSegment(Segment, isUnchanged ? null : numbers, gone, count);
    }

    private int[] CopyOf(int[]? gone) => gone is null ? new int[Segment.Terms.Count] : [.. gone];

    private void CountTerms(int passage, int[] gone)
    {
        foreach (var term in (HashSet<int>)[.. Segment.Words.Of(passage), .. Segment.Words.TitleOver(passage)])
        {
            gone[term]++;
        }
    }
}
