using System.Runtime.InteropServices;
using ChatBot.Language.Words;

namespace ChatBot.Retrieval;

/// <summary>Reads passages word by word and then sorts the words into postings, by counting.</summary>
internal sealed class InvertedIndexWriter
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _words = [];
    private readonly List<int> _wordStarts = [];
    private readonly List<int[]> _titles = [];

    /// <summary>The term numbers of a title, to be handed in with each passage of its document.</summary>
    public int[] ReadTitle(string title)
    {
        var words = new List<int>();
        Read(title, words);
        return [.. words];
    }

    public void Add(ReadOnlySpan<char> passage, int[] title)
    {
        _wordStarts.Add(_words.Count);
        _titles.Add(title);
        Read(passage, _words);
    }

    public InvertedIndex Finish()
    {
        var starts = CountPostings();
        return new InvertedIndex
        {
            Terms = [.. _numbers.Keys], // a dictionary that nothing was removed from keeps its order
            Numbers = _numbers,
            PostingStarts = starts,
            Postings = FillPostings(starts),
            WordStarts = [.. _wordStarts, _words.Count],
            Words = [.. _words],
        };
    }

    private void Read(ReadOnlySpan<char> text, List<int> words)
    {
        var terms = new TermScanner(text);
        while (terms.MoveNext())
        {
            var stem = terms.Form.Stem;
            if (!_numbers.TryGetValue(stem, out var number))
            {
                number = _numbers.Count;
                _numbers.Add(stem, number);
            }

            words.Add(number);
        }
    }

    private int[] CountPostings()
    {
        var starts = new int[_numbers.Count + 1];
        var lastPassage = NoPassage();
        for (var passage = 0; passage < _wordStarts.Count; passage++)
        {
            foreach (var term in WordsOf(passage))
            {
                Count(term);
            }

            foreach (var term in _titles[passage])
            {
                Count(term);
            }

            void Count(int term)
            {
                starts[term + 1] += lastPassage[term] == passage ? 0 : 1;
                lastPassage[term] = passage;
            }
        }

        for (var term = 0; term < _numbers.Count; term++)
        {
            starts[term + 1] += starts[term];
        }

        return starts;
    }

    private Posting[] FillPostings(int[] starts)
    {
        var postings = new Posting[starts[^1]];
        var ends = starts[..^1];
        var lastPassage = NoPassage();
        for (var passage = 0; passage < _wordStarts.Count; passage++)
        {
            foreach (var term in WordsOf(passage))
            {
                ref var posting = ref PostingOf(term);
                posting = posting with { Occurrences = posting.Occurrences + 1 };
            }

            foreach (var term in _titles[passage])
            {
                ref var posting = ref PostingOf(term);
                posting = posting with { OccurrencesInTitle = posting.OccurrencesInTitle + 1 };
            }

            ref Posting PostingOf(int term)
            {
                if (lastPassage[term] != passage)
                {
                    lastPassage[term] = passage;
                    postings[ends[term]++] = new Posting(passage, 0, 0);
                }

                return ref postings[ends[term] - 1];
            }
        }

        return postings;
    }

    private int[] NoPassage()
    {
        var none = new int[_numbers.Count];
        Array.Fill(none, -1);
        return none;
    }

    private ReadOnlySpan<int> WordsOf(int passage)
    {
        var start = _wordStarts[passage];
        var end = passage + 1 < _wordStarts.Count ? _wordStarts[passage + 1] : _words.Count;

        return CollectionsMarshal.AsSpan(_words)[start..end];
    }
}
