using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;

namespace ChatBot.Language.Quotations;

/// <summary>Tells speech from what is merely put between marks: titles, terms, doubtful words.</summary>
internal sealed class SpeechJudge(SpokenText text)
{
    private const int LongFragment = 6;

    /// <summary>Whether somebody is said to have spoken the words of <paramref name="stretch"/>.</summary>
    public bool IsSpeech(QuotedStretch stretch, ReportingClause? before, ReportingClause? after)
    {
        if (stretch.Family == MarkFamily.Dash)
        {
            return true; // only found where speech is
        }

        var (first, end, beforeMark) = TokensOf(stretch);
        var words = CountWords(first, end);
        if (words == 0)
        {
            return false;
        }

        var isUtterance = IsUtterance(stretch);
        if ((before ?? after) is { } clause && (clause.VerbRoles & WordRoles.Think) != 0 && clause.IsAdjacent)
        {
            return false;
        }

        if (!isUtterance && (IsTitle(beforeMark, first, end, words) || IsTerm(beforeMark, stretch, words)))
        {
            return false;
        }

        return isUtterance
            || after is { IsAdjacent: true }
            || (before is { IsAdjacent: true } && (words > 1 || EndsUtterance(stretch, end)))
            || (before is not null && (before.VerbRoles & WordRoles.Think) == 0 && (words >= LongFragment || IsPredicate(beforeMark)));
    }

    /// <summary>Whether the stretch is what something is called, whatever stands around it: "Ada on the River".</summary>
    public bool IsTitle(QuotedStretch stretch)
    {
        var (first, end, beforeMark) = TokensOf(stretch);
        var words = CountWords(first, end);
        return stretch.Family != MarkFamily.Dash && words > 0 && !IsUtterance(stretch) && IsTitle(beforeMark, first, end, words);
    }

    private (int First, int End, int BeforeMark) TokensOf(QuotedStretch stretch) =>
        (text.TokenAt(stretch.Inner.Start), text.TokenAt(stretch.Inner.End), text.TokenAt(stretch.Span.Start) - 1);

    // Of a stretch with words.
    private bool IsUtterance(QuotedStretch stretch)
    {
        var (first, end, beforeMark) = TokensOf(stretch);
        return StartsUtterance(stretch, first, beforeMark) && EndsUtterance(stretch, end);
    }

    private int CountWords(int first, int end)
    {
        var (words, hasLetters) = (0, false);
        for (var at = first; at < end && words < 100; at++)
        {
            words += char.IsLetterOrDigit(text.Text[text[at].Start]) ? 1 : 0;
            hasLetters |= char.IsLetter(text.Text[text[at].Start]);
        }

        // “1996”, “4–0” are told, not said.
        return hasLetters ? words : 0;
    }

    // At the beginning of a paragraph or sentence, or behind a comma or colon, with a capital letter.
    private bool StartsUtterance(QuotedStretch stretch, int first, int beforeMark)
    {
        var isFirst = stretch.Span.Start == text.Paragraphs[stretch.Paragraph].Span.Start;
        if (isFirst || stretch.Reopens)
        {
            return true;
        }

        var c = text.Text[text[beforeMark].End - 1];
        return c is '.' or '!' or '?' or ':' or ';' or '”' or '"' or '’' or '—' or '-' or '…'
            || (c is ',' && (text.IsCapital(first) || !char.IsLetter(text.Text[text[first].Start])));
    }

    private bool EndsUtterance(QuotedStretch stretch, int end)
    {
        var c = end > 0 ? text.Text[text[end - 1].End - 1] : ' ';
        return c is '.' or '!' or '?' or ',' or '…' or '—' or '-' or ';' or ':'
            || stretch.Span.End >= text.Paragraphs[stretch.Paragraph].Span.End - 1;
    }

    // “One Hundred Years of Solitude”: every long word has a capital; in “Dublin”: so has the only one, behind a preposition.
    private bool IsTitle(int beforeMark, int first, int end, int words)
    {
        if (words == 1 && beforeMark >= 0 && text.IsCapital(first) && (text.Roles(beforeMark) & WordRoles.Preposition) != 0)
        {
            return true;
        }

        if (words is < 2 or > 10)
        {
            return false;
        }

        for (var at = first; at < end; at++)
        {
            if (text.Word(at) is "!" or "?" || (text[at].Length > 3 && char.IsLower(text.Text[text[at].Start])))
            {
                return false;
            }
        }

        return true;
    }

    // the “maximum pressure” campaign
    private bool IsTerm(int beforeMark, QuotedStretch stretch, int words)
    {
        if (words > 8 || beforeMark < 0)
        {
            return false;
        }

        var roles = text.Roles(beforeMark) & (WordRoles.Determiner | WordRoles.Possessive | WordRoles.Subordinate);
        var isDetermined = roles is WordRoles.Determiner or WordRoles.Possessive || text.IsPossessive(beforeMark);
        if (isDetermined)
        {
            return true;
        }

        var next = text.TokenAt(stretch.Span.End);
        return next < text.TokenCount && text.IsWord(next) && !text.IsCapital(next)
            && (text.Roles(next) & (WordRoles.Function | WordRoles.Speech)) == 0 && words <= 3;
    }

    // said it is “…”, dismissed it as “…”
    private bool IsPredicate(int beforeMark)
    {
        if (beforeMark < 0)
        {
            return false;
        }

        var roles = text.Roles(beforeMark);
        return (roles & (WordRoles.Auxiliary | WordRoles.Say | WordRoles.Call)) != 0
            || text.Is(beforeMark, "as") || text.Is(beforeMark, "that") || text.Is(beforeMark, "not") || text.Word(beforeMark) is [.., 'e', 'd'] or [.., 'e', 'n'];
    }
}
