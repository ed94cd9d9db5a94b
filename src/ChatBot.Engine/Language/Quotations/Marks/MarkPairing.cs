namespace ChatBot.Language.Quotations.Marks;

/// <summary>Pairs marks to outermost quoted stretches. Takes time in proportion to the number of marks.</summary>
/// <remarks>
/// A mark that may face both ways closes what is open. A stretch that its paragraph leaves open ends with the
/// paragraph, or with the mark that closes it some lines later, if no other comes between.
/// </remarks>
internal sealed class MarkPairing
{
    // Deeper nesting is not language.
    private const int DeepestNesting = 6;
    private const int LongestStretch = 6_000;

    private readonly string _text;
    private readonly List<Paragraph> _paragraphs;
    private readonly List<QuotedStretch> _stretches = [];
    private readonly List<QuotationMark> _open = [];
    private readonly List<(QuotationMark Open, QuotationMark Close)> _nested = [];
    private int _paragraph;
    private int _unclosedParagraph = -2;
    private int _openParagraph;

    private MarkPairing(string text, List<Paragraph> paragraphs) => (_text, _paragraphs) = (text, paragraphs);

    /// <summary>The stretches that <paramref name="marks"/> enclose, in order, never overlapping.</summary>
    public static List<QuotedStretch> Pair(string text, List<Paragraph> paragraphs, List<QuotationMark> marks)
    {
        var pairing = new MarkPairing(text, paragraphs);
        foreach (var mark in marks)
        {
            pairing.Take(mark);
        }

        pairing.EndParagraph();
        return pairing._stretches;
    }

    private void Take(QuotationMark mark)
    {
        while (_paragraphs[_paragraph].Span.End <= mark.Span.Start)
        {
            _paragraph++;
        }

        if (_open.Count > 0 && _paragraph != _openParagraph && !ClosesOverLines(mark))
        {
            EndParagraph();
        }

        var opener = mark.MayClose ? OpenerFor(mark) : -1;
        if (opener >= 0)
        {
            Close(opener, mark);
        }
        else if (mark.MayOpen && _open.Count < DeepestNesting)
        {
            Open(mark);
        }
    }

    private void Open(QuotationMark mark)
    {
        if (_open.Count == 0)
        {
            _openParagraph = _paragraph;
        }

        _open.Add(mark);
    }

    private void Close(int opener, QuotationMark mark)
    {
        var open = _open[opener];
        _open.RemoveRange(opener, _open.Count - opener);
        if (opener == 0)
        {
            Add(open, TextSpan.FromBounds(open.Span.End, mark.Span.Start), mark.Span.End, _openParagraph);
            _nested.Clear();
        }
        else if (opener == 1)
        {
            _nested.Add((open, mark));
        }
    }

    // A mark of the same form is closed before one of another form: real text opens with “ and closes with ".
    private int OpenerFor(QuotationMark mark)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Family == mark.Family && IsStraight(_open[i]) == IsStraight(mark))
            {
                return i;
            }
        }

        return _open.Count > 0 && _open[^1].Family == mark.Family ? _open.Count - 1 : -1;
    }

    private bool IsStraight(QuotationMark mark) => _text[mark.Span.Start] is '"' or '\'';

    private bool ClosesOverLines(QuotationMark mark) =>
        mark.MayClose
        && OpenerFor(mark) == 0
        && _paragraphs[_paragraph].Block == _paragraphs[_openParagraph].Block
        && mark.Span.Start - _open[0].Span.Start < LongestStretch;

    private void EndParagraph()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var open = _open[0];
        var end = _paragraphs[_openParagraph].Span.End;
        if (_nested.Count == 0 && _open.Count == 1)
        {
            AddUnclosed(open, end);
        }
        else if (_nested.Count > 0 && IsPunctuation(_nested[^1].Close.Span.End, end))
        {
            var close = _nested[^1].Close;
            Add(open, TextSpan.FromBounds(open.Span.End, close.Span.Start), close.Span.End, _openParagraph);
        }
        else
        {
            foreach (var (inner, close) in _nested)
            {
                Add(inner, TextSpan.FromBounds(inner.Span.End, close.Span.Start), close.Span.End, _openParagraph);
            }
        }

        _open.Clear();
        _nested.Clear();
    }

    private void AddUnclosed(QuotationMark open, int end)
    {
        if (end <= open.Span.End || (open.MayClose && open.Span.Start != _paragraphs[_openParagraph].Span.Start))
        {
            return;
        }

        Add(open, TextSpan.FromBounds(open.Span.End, end), end, _openParagraph);
        _unclosedParagraph = _openParagraph;
    }

    private void Add(QuotationMark open, TextSpan inner, int end, int paragraph)
    {
        var reopens = _unclosedParagraph == paragraph - 1 && open.Span.Start == _paragraphs[paragraph].Span.Start;
        _stretches.Add(new QuotedStretch(TextSpan.FromBounds(open.Span.Start, end), inner, paragraph, open.Family, reopens));
    }

    private bool IsPunctuation(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (char.IsLetterOrDigit(_text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
