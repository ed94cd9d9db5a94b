namespace ChatBot.Retrieval.Segments;

/// <summary>Counts how often each term stands in one passage after another.</summary>
internal sealed class TermCounts(int termCount)
{
    private readonly (int InText, int InTitle)[] _counts = new (int, int)[termCount]; // side by side, where one look finds both
    private int[] _terms = new int[256];
    private int _distinct;

    /// <summary>The distinct terms of a passage and of the title over it; their counts hold until the next call.</summary>
    public ReadOnlySpan<int> Count(ReadOnlySpan<int> words, ReadOnlySpan<int> title)
    {
        foreach (var term in _terms.AsSpan(0, _distinct))
        {
            _counts[term] = default;
        }

        _distinct = 0;
        if (_terms.Length < words.Length + title.Length)
        {
            _terms = new int[2 * (words.Length + title.Length)];
        }

        foreach (var term in words)
        {
            Note(term);
            _counts[term].InText++;
        }

        foreach (var term in title)
        {
            Note(term);
            _counts[term].InTitle++;
        }

        return _terms.AsSpan(0, _distinct);
    }

    public int InText(int term) => _counts[term].InText;

    public int InTitle(int term) => _counts[term].InTitle;

    private void Note(int term)
    {
        if (_counts[term] == default)
        {
            _terms[_distinct++] = term;
        }
    }
}
