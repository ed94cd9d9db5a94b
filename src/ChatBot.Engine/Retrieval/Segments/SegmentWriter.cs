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
    private readonly List<int> _titleOf = [];
    private readonly Dictionary<int, int> _titles = []; // of one document: by the heading that is nearest, or by the title in another segment

    /// <summary>How many passages have been added.</summary>
    public int PassageCount => _titleOf.Count;

    /// <summary>How many words they hold.</summary>
    public int WordCount => _words.Count;

    /// <summary>Reads a document.</summary>
    public void Add(AnalyzedDocument document)
    {
        _titles.Clear();
        foreach (var passage in document.Passages)
        {
            if (passage.IsQuotable)
            {
                Read(passage.Span.In(document.Document.Text), _words);
                EndPassage(TitleOver(document, passage));
            }
        }
    }

    /// <summary>Takes over the document whose passages stand in a segment from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void Add(Segment segment, int first, int end)
    {
        _titles.Clear();
        for (var passage = first; passage < end; passage++)
        {
            _words.AddRange(Copy(segment, segment.Words.Of(passage)));
            EndPassage(TitleOver(segment, passage));
        }
    }

    /// <summary>The segment of everything added, with impacts for passages of <paramref name="averageLength"/> words on average.</summary>
    public Segment Finish(RetrievalOptions options, double averageLength)
    {
        var words = new PassageWords([.. _words], [.. _wordStarts], [.. _titleWords], [.. _titleStarts], [.. _titleOf]);
        var postings = new PostingsWriter(words, _numbers.Count, options, averageLength).Write();

        return new Segment(TermTable.Of(_numbers.Keys), words, postings); // a dictionary that nothing was removed from keeps its order
    }

    private int TitleOver(AnalyzedDocument document, Passage passage)
    {
        if (_titles.TryGetValue(passage.Under, out var known))
        {
            return known;
        }

        Read(document.Document.Title, _titleWords);
        foreach (var heading in document.SectionsOver(passage))
        {
            Read(heading.Span.In(document.Document.Text), _titleWords);
        }

        return _titles[passage.Under] = EndTitle();
    }

    private int TitleOver(Segment segment, int passage)
    {
        var number = segment.Words.TitleOf[passage];
        if (_titles.TryGetValue(number, out var known))
        {
            return known;
        }

        _titleWords.AddRange(Copy(segment, segment.Words.TitleOver(passage)));
        return _titles[number] = EndTitle();
    }

    private int EndTitle()
    {
        _titleStarts.Add(_titleWords.Count);
        return _titleStarts.Count - 2;
    }

    private void EndPassage(int title)
    {
        if (PassageCount == PostingLists.MostPassages)
        {
            throw new InvalidOperationException($"An index holds at most {PostingLists.MostPassages:N0} passages.");
        }

        _wordStarts.Add(_words.Count);
        _titleOf.Add(title);
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
