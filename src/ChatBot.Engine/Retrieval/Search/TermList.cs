using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>A term's postings in one segment as one query weighs them, moved from window to window.</summary>
/// <param name="lists">Where the postings are.</param>
/// <param name="term">The term's number.</param>
/// <param name="own">The score that an impact of 1 adds at most by the term itself.</param>
/// <param name="phrases">The same by the phrases that the term is the rarest of: it stands wherever they do, and as often.</param>
internal struct TermList(PostingLists lists, int term, double own, double phrases)
{
    public readonly int Term = term;

    /// <summary>Where the postings are.</summary>
    public readonly TermEntry Entry = lists.Entries[term];

    /// <summary>The score that an impact of 1 adds at most, with its phrases.</summary>
    public readonly float Factor = (float)(own + phrases);

    /// <summary>The first posting in the window.</summary>
    public int From = lists.Entries[term].Start;

    /// <summary>The first posting behind the window.</summary>
    public int To = lists.Entries[term].Start;

    /// <summary>The most that a passage of the window can get.</summary>
    public float WindowBound;

    /// <summary>The most that any passage can get.</summary>
    public readonly float Bound => Factor * Entry.Best;

    public readonly int Postings => To - From;

    private readonly int End => Entry.Start + Entry.Count;

    /// <summary>The first window from <paramref name="window"/> on that may hold a posting.</summary>
    public int NextWindow(PostingLists lists, int window)
    {
        if (Entry.HasBlocks)
        {
            return window;
        }

        To = Seek(lists, window << PostingLists.WindowBits);
        return To == End ? int.MaxValue : lists.SparsePassages[To] >> PostingLists.WindowBits;
    }

    /// <summary>Goes on to a later window.</summary>
    public void MoveTo(PostingLists lists, int window)
    {
        if (Entry.HasBlocks)
        {
            var blocks = lists.Blocks.AsSpan(Entry.FirstBlock);
            var bits = PostingLists.WindowBits - Entry.BlockBits;
            From = Entry.Start + (int)(blocks[window << bits] >> 8);
            To = Entry.Start + (int)(blocks[(window + 1) << bits] >> 8);
            WindowBound = Factor * lists.WindowBounds[Entry.FirstWindow + window];
        }
        else
        {
            From = Seek(lists, window << PostingLists.WindowBits);
            To = From;
            while (To < End && lists.SparsePassages[To] >> PostingLists.WindowBits == window)
            {
                To++;
            }

            WindowBound = To > From ? Bound : 0;
        }
    }

    /// <summary>The impact in a passage of the window; 0 also where it adds less than <paramref name="needed"/> to a score.</summary>
    public readonly byte ImpactAt(PostingLists lists, Lanes lanes, int passage, float needed)
    {
        if (!Entry.HasBlocks)
        {
            var found = lists.SparsePassages.AsSpan(From, Postings).BinarySearch(passage);
            return found < 0 ? (byte)0 : lists.SparseImpacts[From + found];
        }

        var block = Entry.FirstBlock + (passage >> Entry.BlockBits);
        var head = lists.Blocks[block];
        if (Factor * (head & 0xFF) < needed)
        {
            return 0;
        }

        var at = lanes.Find(lists.Lows, Entry.Start + (int)(head >> 8), Entry.Start + (int)(lists.Blocks[block + 1] >> 8), (ushort)passage);

        return at < 0 ? (byte)0 : lists.Impacts[at];
    }

    /// <summary>The first posting of <paramref name="passage"/> or a later one, from <see cref="To"/> on, in steps that double.</summary>
    private readonly int Seek(PostingLists lists, int passage)
    {
        var passages = lists.SparsePassages;
        var (low, step) = (To, 1);
        if (low == End || passages[low] >= passage)
        {
            return low;
        }

        while (low + step < End && passages[low + step] < passage)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, End);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = passages[middle] < passage ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
