using System.Runtime.InteropServices;
using ChatBot.Language.Words;

namespace ChatBot.Retrieval.Segments;

/// <summary>Collects documents, passage by passage, into a segment.</summary>
internal sealed class SegmentWriter
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _words = [];
    private readonly List<int> _wordStarts = [0];
    private readonly List<int> _titleWords = [];
    private readonly List<int> _titleStarts = [0];
    private readonly List<int> _documentOf = [];

    /// <summary>Begins a document; the passages added from now on are its.</summary>
    public void BeginDocument(string title)
    {
        Read(title, _titleWords);
        _titleStarts.Add(_titleWords.Count);
    }

    public void AddPassage(ReadOnlySpan<char> text)
    {
        if (_documentOf.Count == PostingLists.MostPassages)
        {
            throw new InvalidOperationException($"An index holds at most {PostingLists.MostPassages:N0} passages.");
        }

        Read(text, _words);
        _wordStarts.Add(_words.Count);
        _documentOf.Add(_titleStarts.Count - 2);
    }

    /// <summary>The mean length of the passages added so far; 1 if they hold no word.</summary>
    public double AverageLength => _words.Count == 0 ? 1 : (double)_words.Count / _documentOf.Count;

    /// <summary>The segment of everything added, with impacts for passages of <paramref name="averageLength"/> words on average.</summary>
    public Segment Finish(RetrievalOptions options, double averageLength)
    {
        var passages = new PassageWords([.. _words], [.. _wordStarts], [.. _titleWords], [.. _titleStarts], [.. _documentOf]);
        var postings = new PostingsWriter(passages, _numbers.Count, options, averageLength).Write();

        return new Segment([.. _numbers.Keys], _numbers, passages, postings); // a dictionary that nothing was removed from keeps its order
    }

    private void Read(ReadOnlySpan<char> text, List<int> words)
    {
        var terms = new TermScanner(text);
        while (terms.MoveNext())
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, terms.Form.Stem, out var isKnown);
            if (!isKnown)
            {
                number = _numbers.Count - 1;
            }

            words.Add(number);
        }
    }
}
