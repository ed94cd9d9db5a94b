namespace ChatBot.Retrieval;

/// <summary>Walks one term's postings for one query.</summary>
/// <param name="index">Where the postings are.</param>
/// <param name="term">The term's number.</param>
/// <param name="order">The term's place in the query.</param>
/// <param name="factor">Rarity times the query's weight.</param>
internal struct PostingsCursor(InvertedIndex index, int term, int order, double factor)
{
    private readonly int _end = index.PostingStarts[term + 1];
    private int _at = index.PostingStarts[term];

    /// <summary>The passage number of a cursor that has come to its end.</summary>
    public const int AtEnd = int.MaxValue;

    public int Term { get; } = term;

    public int Order { get; } = order;

    public double Factor { get; } = factor;

    /// <summary>The most that any passage can get from the term.</summary>
    public double Bound { get; set; }

    /// <summary>The most that any passage can get from the phrases that the term is the rarest of.</summary>
    public double PhraseBound { get; set; }

    public readonly int Passage => _at < _end ? index.Postings[_at].Passage : AtEnd;

    public readonly Posting Current => index.Postings[_at];

    public void Next() => _at++;

    /// <summary>Goes on to the first posting of <paramref name="passage"/> or a later one, in steps that double.</summary>
    public void SeekTo(int passage)
    {
        var step = 1;
        var low = _at;
        while (low + step < _end && index.Postings[low + step].Passage < passage)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, _end);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (index.Postings[middle].Passage < passage)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _at = low;
    }
}
