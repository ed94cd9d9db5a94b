namespace ChatBot.Retrieval;

/// <summary>Which passages hold which terms: a few flat arrays, whatever the corpus's size.</summary>
/// <remarks>A term's number is its place in order of first appearance, so that the same corpus gives the same arrays.</remarks>
internal sealed class InvertedIndex
{
    /// <summary>The stems, by number.</summary>
    public required string[] Terms { get; init; }

    /// <summary>The number of each stem.</summary>
    public required Dictionary<string, int> Numbers { get; init; }

    /// <summary>Where each term's postings begin, and after the last one where they all end.</summary>
    public required int[] PostingStarts { get; init; }

    /// <summary>Term after term; within a term in order of passages.</summary>
    public required Posting[] Postings { get; init; }

    /// <summary>Where each passage's words begin, and after the last one where they all end.</summary>
    public required int[] WordStarts { get; init; }

    /// <summary>The term numbers of all passages in the order of their words: positions for phrases and nearness.</summary>
    public required int[] Words { get; init; }

    public int PassageCount => WordStarts.Length - 1;

    public double AverageLength => Words.Length == 0 ? 1 : (double)Words.Length / PassageCount;

    public int Length(int passage) => WordStarts[passage + 1] - WordStarts[passage];

    public ReadOnlySpan<int> WordsOf(int passage) => Words.AsSpan(WordStarts[passage], Length(passage));

    public ReadOnlySpan<Posting> PostingsOf(int term) =>
        Postings.AsSpan(PostingStarts[term], PostingStarts[term + 1] - PostingStarts[term]);

    /// <summary>What is known of <paramref name="term"/> in one passage; no occurrences where it does not hold the term.</summary>
    public Posting Find(int term, int passage)
    {
        var postings = PostingsOf(term);
        var low = 0;
        var high = postings.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (postings[middle].Passage.CompareTo(passage))
            {
                case 0:
                    return postings[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return new Posting(passage, 0, 0);
    }
}
