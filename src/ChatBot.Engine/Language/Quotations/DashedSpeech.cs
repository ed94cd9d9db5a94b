using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;

namespace ChatBot.Language.Quotations;

/// <summary>Finds direct speech that dashes introduce: "— The ferry is late, said Ann. Wait here."</summary>
/// <remarks>
/// A dash also begins the items of a list, an aside, the name under a motto. So a text must show the habit: several
/// dashes stand where speech may begin, more than there are quotations between marks, and clauses as "said Ann" go
/// with some of them.
/// </remarks>
internal sealed class DashedSpeech
{
    private const int FewestTurns = 3;
    private const int FewestClauses = 2;
    private const int MostTurnsForAClause = 8;
    private const int LongestTurn = 500;

    private readonly SpokenText _text;
    private readonly SpokenClause _clauses;
    private readonly List<QuotedStretch> _stretches = [];
    private int _turns;
    private int _clauseCount;

    private DashedSpeech(SpokenText text) => (_text, _clauses) = (text, new SpokenClause(text));

    /// <summary>The stretches between a dash and what ends its speech, in order; none where dashes are no habit of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quoted">How many stretches stand between quotation marks.</param>
    public static List<QuotedStretch> Find(SpokenText text, int quoted)
    {
        var dashes = SpeechDash.In(text.Text, text.Paragraphs);
        if (dashes.Count < FewestTurns || dashes.Count <= quoted)
        {
            return [];
        }

        var speech = new DashedSpeech(text);
        for (var i = 0; i < dashes.Count; i++)
        {
            speech.Read(dashes[i], i + 1 < dashes.Count ? dashes[i + 1] : null);
        }

        return speech is { _turns: >= FewestTurns, _clauseCount: >= FewestClauses } && speech._turns <= speech._clauseCount * MostTurnsForAClause
            ? speech._stretches
            : [];
    }

    private void Read(SpeechDash dash, SpeechDash? next)
    {
        if (dash.IsBehindColon && !_clauses.LeadsTo(_text.TokenAt(dash.Span.Start)))
        {
            return;
        }

        _turns++;
        _clauseCount += dash.IsBehindColon ? 1 : 0;
        var (start, first, limit) = (dash.Span.Start, _text.TokenAt(dash.Span.End), Limit(dash, next));
        for (var isFirst = true; first < limit; isFirst = false)
        {
            var (end, clause) = Spoken(first, limit);
            Add(start, first, end, dash.Paragraph, !isFirst);
            if (clause is null)
            {
                return;
            }

            _clauseCount++;
            first = _clauses.Behind(clause, limit, _text.IsDash(end - 1) || _text.IsDash(end));
            if (first >= limit || StartsStory(first, limit))
            {
                return;
            }

            start = _text[first].Start;
        }
    }

    // Where a paragraph is known, the turn ends with it; where lines are sentences, no later than the next turn begins.
    private int Limit(SpeechDash dash, SpeechDash? next)
    {
        var first = _text.TokenAt(dash.Span.End);
        var limit = Math.Min(first + LongestTurn, _text.TokenAt(_text.HasSentencePerLine ? _text.Text.Length : _text.Paragraphs[dash.Paragraph].Span.End));
        if (next is not { } other || _text.TokenAt(other.Span.Start) > limit)
        {
            return limit;
        }

        limit = _text.TokenAt(other.Span.Start);
        while (other.IsBehindColon && limit > first && !_text.EndsSentence(limit - 1) && !(_text.HasSentencePerLine && _text.StartsParagraph(limit)))
        {
            limit--;
        }

        return limit;
    }

    /// <summary>Where speech that begins at a token ends, and the clause that interrupts it there, if one does.</summary>
    private (int End, ReportingClause? Clause) Spoken(int first, int limit)
    {
        for (var at = first; at + 1 < limit; at++)
        {
            if (_clauses.Find(at, limit) is { } clause)
            {
                return (at + 1, clause);
            }

            if (StartsStory(at + 1, limit))
            {
                return (at + 1, null);
            }
        }

        return (limit, null);
    }

    // Where lines are sentences, only what a line says tells whether it still is speech: a story is told in the past
    // tense, and of others than the two who talk.
    private bool StartsStory(int first, int limit)
    {
        if (!_text.HasSentencePerLine || !_text.StartsParagraph(first) || !_text.IsCapital(first))
        {
            return false;
        }

        var isPast = false;
        for (var at = first; at < limit && (at == first || !_text.StartsParagraph(at)); at++)
        {
            switch (_text.Word(at))
            {
                case "I" or "me" or "my" or "My" or "we" or "We" or "us" or "our" or "Our" or "you" or "You" or "your" or "Your" or "?" or "!":
                    return false;
                case "was" or "were" or "had" or "did" or "went" or "came" or "took" or "stood" or "sat" or "gave" or "held" or "broke" or "began":
                case [_, _, .., 'e', 'd']:
                    isPast = true;
                    break;
            }
        }

        return isPast;
    }

    private void Add(int start, int first, int end, int paragraph, bool goesOn)
    {
        while (end > first && _text.IsDash(end - 1))
        {
            end--;
        }

        if (end > first)
        {
            while (_text.Paragraphs[paragraph].Span.End <= start)
            {
                paragraph++;
            }

            var inner = TextSpan.FromBounds(_text[first].Start, _text[end - 1].End);
            _stretches.Add(new QuotedStretch(TextSpan.FromBounds(start, inner.End), inner, paragraph, MarkFamily.Dash, goesOn));
        }
    }
}
