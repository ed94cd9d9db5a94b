namespace ChatBot.Retrieval.Segments;

/// <summary>Sorts the words of passages into postings, by counting: once to see how much room each term needs, once to fill it.</summary>
internal sealed class PostingsWriter(PassageWords passages, int termCount, RetrievalOptions options, double averageLength)
{
    /// <summary>Below so many postings a term has no blocks, however few passages there are.</summary>
    private const int FewestInBlocks = 32;

    private readonly Bm25Scorer _scorer = new(options, new PassageStatistics(passages.Count, averageLength));
    private readonly ImpactScale _scale = ImpactScale.For(options, averageLength);
    private readonly TermEntry[] _entries = new TermEntry[termCount];
    private readonly TermCounts _counts = new(termCount);
    private readonly int _windows = (passages.Count >> PostingLists.WindowBits) + 1;

    public PostingLists Write()
    {
        for (var passage = 0; passage < passages.Count; passage++)
        {
            foreach (var term in _counts.Count(passages.Of(passage), passages.TitleOver(passage)))
            {
                _entries[term].Count++;
            }
        }

        var lists = MakeRoom();
        Fill(lists, new int[termCount]);
        Summarize(lists);

        return lists;
    }

    private PostingLists MakeRoom()
    {
        var (sparse, dense, blocks, windows) = (0, 0, 0, 0);
        foreach (ref var entry in _entries.AsSpan())
        {
            if (entry.Count < FewestInBlocks || entry.Count < passages.Count >> (PostingLists.WindowBits - PostingLists.BlockPostingsBits))
            {
                entry.Start = sparse;
                sparse += entry.Count;
                continue;
            }

            entry.BlockBits = BlockBits(entry.Count);
            (entry.Start, entry.FirstBlock, entry.FirstWindow) = (dense, blocks, windows);
            dense += entry.Count;
            blocks += (_windows << (PostingLists.WindowBits - entry.BlockBits)) + 1;
            windows += _windows;
        }

        return new PostingLists
        {
            Entries = _entries,
            SparsePassages = new int[sparse],
            SparseImpacts = new byte[sparse],
            Lows = new ushort[dense + PostingLists.Padding],
            Impacts = new byte[dense],
            Blocks = new uint[blocks],
            WindowBounds = new byte[windows],
            Scale = _scale,
        };
    }

    private byte BlockBits(int postings)
    {
        var passagesOfABlock = ((long)passages.Count << PostingLists.BlockPostingsBits) / postings;

        return (byte)Math.Min(PostingLists.WindowBits, Math.Max(1, long.Log2(passagesOfABlock)));
    }

    private void Fill(PostingLists lists, int[] filled)
    {
        for (var passage = 0; passage < passages.Count; passage++)
        {
            var lengthFactor = _scorer.LengthFactor(passages.Length(passage));
            foreach (var term in _counts.Count(passages.Of(passage), passages.TitleOver(passage)))
            {
                ref readonly var entry = ref _entries[term];
                var at = entry.Start + filled[term]++;
                var impact = _scale.ImpactOf(_scorer.Saturation(_counts.InText(term), _counts.InTitle(term), lengthFactor));
                if (entry.HasBlocks)
                {
                    lists.Lows[at] = (ushort)passage;
                    lists.Impacts[at] = impact;
                    Raise(ref lists.WindowBounds[entry.FirstWindow + (passage >> PostingLists.WindowBits)], impact);
                    AddToBlock(ref lists.Blocks[entry.FirstBlock + (passage >> entry.BlockBits)], impact);
                }
                else
                {
                    lists.SparsePassages[at] = passage;
                    lists.SparseImpacts[at] = impact;
                }
            }
        }
    }

    private static void Raise(ref byte bound, byte impact) => bound = Math.Max(bound, impact);

    /// <summary>While filling, a block's upper bits count its postings.</summary>
    private static void AddToBlock(ref uint block, byte impact) =>
        block = (((block >> 8) + 1) << 8) | Math.Max(block & 0xFF, impact);

    /// <summary>Makes counts of postings into places, and finds each term's best impacts.</summary>
    private void Summarize(PostingLists lists)
    {
        foreach (ref var entry in _entries.AsSpan())
        {
            var impacts = lists.ImpactsOf(entry);
            foreach (var impact in impacts)
            {
                Raise(ref entry.Best, impact);
            }

            entry.Ranks = ImpactRanks.Of(impacts);
            if (entry.HasBlocks)
            {
                CountsToPlaces(lists.Blocks.AsSpan(entry.FirstBlock, (_windows << (PostingLists.WindowBits - entry.BlockBits)) + 1));
            }
        }
    }

    private static void CountsToPlaces(Span<uint> blocks)
    {
        var place = 0u;
        foreach (ref var block in blocks)
        {
            var count = block >> 8;
            block = (place << 8) | (block & 0xFF);
            place += count;
        }
    }
}
