using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations;

/// <summary>Looks round a quoted stretch for who says it: a clause before or behind it, or who acts in the sentence before.</summary>
internal sealed class ClauseFinder
{
    // No sentence that matters is longer; without a bound a text without full stops would take quadratic time.
    private const int LongestSentence = 150;

    private readonly SpokenText _text;
    private readonly List<QuotedStretch> _stretches;
    private readonly NounPhrases _phrases;
    private readonly SubjectBefore _subjects;
    private readonly ClauseBefore _before;
    private readonly ClauseAfter _after;

    public ClauseFinder(SpokenText text, List<QuotedStretch> stretches)
    {
        (_text, _stretches, _phrases) = (text, stretches, new NounPhrases(text));
        _subjects = new SubjectBefore(text, _phrases);
        (_before, _after) = (new ClauseBefore(text, _phrases, _subjects), new ClauseAfter(text, _phrases));
    }

    /// <summary>The clause before the stretch, not before token <paramref name="floor"/>: "Ann said: …".</summary>
    public ReportingClause? FindBefore(QuotedStretch stretch, int floor, Turn? last)
    {
        var end = _text.TokenAt(stretch.Span.Start);
        if (last?.After is { } taken && taken.End >= floor)
        {
            floor = taken.End + 1;
        }

        return floor < end ? _before.Find(floor, end) : null;
    }

    /// <summary>The clause behind the stretch numbered <paramref name="index"/>: "…, said Ann".</summary>
    public ReportingClause? FindAfter(QuotedStretch stretch, int index)
    {
        var first = _text.TokenAt(stretch.Span.End);
        var paragraph = stretch.Paragraph;
        while (paragraph < _text.Paragraphs.Count - 1 && _text.Paragraphs[paragraph].Span.End < stretch.Span.End)
        {
            paragraph++;
        }

        if (_text.HasSentencePerLine && paragraph < _text.Paragraphs.Count - 1 && _text.Paragraphs[paragraph].Span.End == stretch.Span.End)
        {
            paragraph++;
        }

        var limit = _text.TokenAt(_text.Paragraphs[paragraph].Span.End);
        if (index + 1 < _stretches.Count)
        {
            limit = Math.Min(limit, _text.TokenAt(_stretches[index + 1].Span.Start));
        }

        return first < limit ? _after.Find(first, limit, EndsWithComma(stretch)) : null;
    }

    private bool EndsWithComma(QuotedStretch stretch)
    {
        var inner = stretch.Inner.In(_text.Text).TrimEnd();
        return inner.EndsWith(',');
    }

    /// <summary>Of a clause on each side, the one that the comma inside the marks, or the colon before them, points to.</summary>
    public ReportingClause? Choose(QuotedStretch stretch, ReportingClause? before, ReportingClause? after)
    {
        if (before is null || after is null)
        {
            return before ?? after;
        }

        if (EndsWithComma(stretch) && after.IsAdjacent)
        {
            return after;
        }

        return before.IsAdjacent || !after.IsAdjacent ? before : after;
    }

    /// <summary>The first token of the sentence that leads to the stretch, behind the quotation before.</summary>
    public int SentenceStart(QuotedStretch stretch, Turn? last)
    {
        var floor = _text.TokenAt(_text.Paragraphs[stretch.Paragraph].Span.Start);
        if (last is not null)
        {
            floor = Math.Max(floor, _text.TokenAt(last.Stretch.Span.End));
        }

        var at = _text.TokenAt(stretch.Span.Start);
        floor = Math.Max(floor, at - LongestSentence);
        while (at > floor && !_text.EndsSentence(at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>Who acts in the sentence before the stretch, in the same paragraph: "Mary stood up."</summary>
    public Phrase? Beat(QuotedStretch stretch, int sentence, Turn? last)
    {
        var paragraph = Math.Max(0, stretch.Paragraph - (_text.HasSentencePerLine ? 1 : 0));
        var floor = _text.TokenAt(_text.Paragraphs[paragraph].Span.Start);
        if (last is not null)
        {
            // "said Mary" behind the quotation before is no deed of hers that leads to this one.
            floor = Math.Max(floor, last.After is { } said ? said.End + 1 : _text.TokenAt(last.Stretch.Span.End));
        }

        var end = _text.TokenAt(stretch.Span.Start);
        floor = Math.Max(floor, end - LongestSentence);
        if (floor >= end)
        {
            return null;
        }

        var at = Math.Max(floor, sentence - 1);
        while (at > floor && !_text.EndsSentence(at - 1))
        {
            at--;
        }

        return Actor(at, end) ?? Actor(floor, end);
    }

    /// <summary>Who acts right behind a stretch that opens its paragraph: “You will.” Mary stood up.</summary>
    public Phrase? BeatBehind(QuotedStretch stretch)
    {
        var paragraph = _text.Paragraphs[stretch.Paragraph].Span;
        if (_text.HasSentencePerLine || _text.TokenAt(paragraph.Start) != _text.TokenAt(stretch.Span.Start) || EndsWithComma(stretch))
        {
            return null;
        }

        var (first, limit) = (_text.TokenAt(stretch.Span.End), Math.Min(_text.TokenAt(paragraph.End), _text.TokenAt(stretch.Span.End) + LongestSentence));
        var end = first;
        while (end < limit && !_text.EndsSentence(end))
        {
            end++;
        }

        return first < end ? Actor(first, end) : null;
    }

    private Phrase? Actor(int from, int end) => _subjects.First(from, end) is { } first && _phrases.IsHuman(first) ? first : null;
}
