using System.Numerics;
using System.Runtime.InteropServices;
using ChatBot.Documents;
using ChatBot.Language.Words;

namespace ChatBot.Retrieval.Segments;

/// <summary>Collects documents into a segment.</summary>
internal sealed class SegmentWriter
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _words = [];
    private int[] _numbersOfForms = []; // each + 1, by the form's number; 0 where it is not known yet
    private readonly List<int> _wordStarts = [0];
    private readonly List<int> _titleWords = [];
    private readonly List<int> _titleStarts = [0];
    private readonly List<int> _documentOf = [];

    /// <summary>How many passages have been added.</summary>
    public int PassageCount => _documentOf.Count;

    /// <summary>How many words they hold.</summary>
    public int WordCount => _words.Count;

    /// <summary>Reads a document.</summary>
    public void Add(AnalyzedDocument document)
    {
        Read(document.Document.Title, _titleWords);
        _titleStarts.Add(_titleWords.Count);
        foreach (var passage in document.Passages)
        {
            if (passage.IsQuotable)
            {
                Read(passage.Span.In(document.Document.Text), _words);
                EndPassage();
            }
        }
    }

    /// <summary>Takes over the document whose passages stand in a segment from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void Add(Segment segment, int first, int end)
    {
        _titleWords.AddRange(first < end ? Copy(segment, segment.Words.TitleOver(first)) : []);
        _titleStarts.Add(_titleWords.Count);
        for (var passage = first; passage < end; passage++)
        {
            _words.AddRange(Copy(segment, segment.Words.Of(passage)));
            EndPassage();
        }
    }

    /// <summary>The segment of everything added, with impacts for passages of <paramref name="averageLength"/> words on average.</summary>
    public Segment Finish(RetrievalOptions options, double averageLength)
    {
        var words = new PassageWords([.. _words], [.. _wordStarts], [.. _titleWords], [.. _titleStarts], [.. _documentOf]);
        var postings = new PostingsWriter(words, _numbers.Count, options, averageLength).Write();

        return new Segment(TermTable.Of(_numbers.Keys), words, postings); // a dictionary that nothing was removed from keeps its order
    }

    private void EndPassage()
    {
        if (PassageCount == PostingLists.MostPassages)
        {
            throw new InvalidOperationException($"An index holds at most {PostingLists.MostPassages:N0} passages.");
        }

        _wordStarts.Add(_words.Count);
        _documentOf.Add(_titleStarts.Count - 2);
    }

    private void Read(ReadOnlySpan<char> text, List<int> words)
    {
        var terms = new TermScanner(text);
        while (terms.MoveNext())
        {
            words.Add(NumberOf(terms.Form));
        }
    }

    private int[] Copy(Segment segment, ReadOnlySpan<int> words)
    {
        var numbers = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            numbers[i] = NumberOf(segment.Terms[words[i]]);
        }

        return numbers;
    }

    // Most words have come before: a look into a small array is several times faster than one into a dictionary of all stems.
    private int NumberOf(WordForm form)
    {
        if (form.Number == WordForm.Unnumbered)
        {
            return NumberOf(form.Stem);
        }

        if (form.Number >= _numbersOfForms.Length)
        {
            Array.Resize(ref _numbersOfForms, (int)BitOperations.RoundUpToPowerOf2((uint)form.Number + 1));
        }

        ref var number = ref _numbersOfForms[form.Number];
        if (number == 0)
        {
            number = NumberOf(form.Stem) + 1;
        }

        return number - 1;
    }

    private int NumberOf(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, stem, out var isKnown);
        if (!isKnown)
        {
            number = _numbers.Count - 1;
        }

        return number;
    }
}
