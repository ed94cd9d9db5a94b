using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;
using ChatBot.Language.Quotations.Speakers;

namespace ChatBot.Language.Quotations;

/// <summary>Goes through the quoted stretches of a text in order, keeps those that are speech and gives each its speaker.</summary>
internal sealed class QuotationReader
{
    // No sentence that matters is longer; without a bound a text without full stops would take quadratic time.
    private const int LongestSentence = 150;

    private readonly SpokenText _text;
    private readonly bool _isConversation;
    private readonly List<QuotedStretch> _stretches;
    private readonly TitledNames _titled;
    private readonly NounPhrases _phrases;
    private readonly ClauseBefore _before;
    private readonly ClauseAfter _after;
    private readonly SpeechJudge _judge;
    private readonly SpeakerResolver _resolver;
    private readonly List<Quotation> _quotations = [];

    public QuotationReader(SpokenText text, List<QuotedStretch> stretches)
    {
        (_phrases, _titled) = (new NounPhrases(text), new TitledNames(text));
        (_text, _stretches) = (text, stretches);
        (_before, _after) = (new ClauseBefore(text, _phrases), new ClauseAfter(text, _phrases));
        _isConversation = IsConversation();
        (_judge, _resolver) = (new SpeechJudge(text), new SpeakerResolver(text, _titled, _isConversation));
    }

    public List<Quotation> Read()
    {
        for (var i = 0; i < _stretches.Count; i++)
        {
            Read(i);
        }

        SettleDialogue();
        NameNarrator();
        NameDescribed();
        return _quotations;
    }

    private void Read(int index)
    {
        var stretch = _stretches[index];
        var last = _resolver.Turns.Count > 0 ? _resolver.Turns[^1] : null;
        var sentence = SentenceStart(stretch, last);
        var before = FindBefore(stretch, sentence, last);
        var after = FindAfter(stretch, index);
        if (!IsInterrupted(stretch, last) && !_judge.IsSpeech(stretch, before, after))
        {
            return;
        }

        var clause = Choose(stretch, before, after);
        var goesOn = GoesOn(stretch, last);
        var (person, ground) = goesOn ? (last!.Person, SpeakerGround.GoesOn)
            : clause is not null ? (_resolver.Resolve(clause, stretch), GroundOf(clause))
            : _resolver.Infer(stretch, Beat(stretch, sentence, last), WordsBetween(last, stretch));
        goesOn |= IsContinued(stretch, last, person);
        _resolver.Take(new Turn(stretch, person, clause == after ? after : null, ground));
        _quotations.Add(new Quotation(stretch.Span, person is null ? null : new Speaker(person.Mention, person.FullName), goesOn));
    }

    private static SpeakerGround GroundOf(ReportingClause clause) =>
        clause.Subject.IsPronoun && (clause.Subject.Roles & (WordRoles.He | WordRoles.She)) != 0 ? SpeakerGround.Pronoun : SpeakerGround.Told;

    private void SettleDialogue()
    {
        if (!_isConversation)
        {
            return;
        }

        var turns = _resolver.Turns;
        var speakers = new Dialogue(_text, new TurnEvidence(_text, _titled), new TurnOrder(_text)).Settle(turns);
        for (var i = 0; i < turns.Count; i++)
        {
            Settle(i, turns[i].Ground switch
            {
                SpeakerGround.Told => turns[i].Person,
                SpeakerGround.Pronoun => turns[i].Person! with { FullName = (speakers[i] ?? turns[i].Person!).FullName },
                _ => speakers[i],
            });
        }
    }

    // After the narrator has a name, so that nobody else is given it.
    private void NameDescribed()
    {
        if (!_isConversation)
        {
            return;
        }

        var turns = _resolver.Turns;
        var cast = new Cast(_text, _titled, _resolver.Genders);
        var names = cast.Name(turns);
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Person is { } person && names.TryGetValue(cast.Key(person), out var bearer))
            {
                Settle(i, person with { FullName = bearer.FullName });
            }
        }
    }

    private void Settle(int turn, Person? person)
    {
        _resolver.Settle(turn, person);
        _quotations[turn] = _quotations[turn] with { Speaker = person is null ? null : new Speaker(person.Mention, person.FullName) };
    }

    private void NameNarrator()
    {
        var turns = _resolver.Turns;
        if (!turns.Any(turn => Narrator.IsNarrator(turn.Person)) || Narrator.FindName(_text, _titled, _resolver.Genders, turns) is not { } name)
        {
            return;
        }

        for (var i = 0; i < turns.Count; i++)
        {
            if (Narrator.IsNarrator(turns[i].Person))
            {
                Settle(i, turns[i].Person! with { FullName = name });
            }
        }
    }

    private bool GoesOn(QuotedStretch stretch, Turn? last) =>
        last?.Person is not null && (stretch.Reopens || IsInterrupted(stretch, last));

    // “A,” he said, “b”: nothing but the clause, and no full stop, stands between.
    private bool IsInterrupted(QuotedStretch stretch, Turn? last)
    {
        if (last?.After is not { } clause)
        {
            return false;
        }

        var end = _text.TokenAt(stretch.Span.Start);
        if (end - clause.End > 40 || clause.End >= end || _text.IsWord(end - 1))
        {
            return false;
        }

        for (var at = clause.End; at < end; at++)
        {
            if (_text.EndsSentence(at))
            {
                return false;
            }
        }

        return true;
    }

    private int WordsBetween(Turn? last, QuotedStretch stretch) =>
        _text.TokenAt(stretch.Span.Start) - (last is null ? 0 : _text.TokenAt(last.Stretch.Span.End));

    // People who talk with each other ask and exclaim; in reports hardly anybody does.
    private bool IsConversation()
    {
        var lively = 0;
        foreach (var stretch in _stretches)
        {
            var inner = stretch.Inner.In(_text.Text).TrimEnd();
            lively += inner.EndsWith('?') || inner.EndsWith('!') ? 1 : 0;
        }

        return lively * 8 >= _stretches.Count;
    }

    private bool IsContinued(QuotedStretch stretch, Turn? last, Person? person) =>
        last?.Person is not null && person is not null && last.Stretch.Paragraph == stretch.Paragraph
        && last.After is not null && person.Is(last.Person, _text.Text);

    private ReportingClause? FindBefore(QuotedStretch stretch, int floor, Turn? last)
    {
        var end = _text.TokenAt(stretch.Span.Start);
        if (last?.After is { } taken && taken.End >= floor)
        {
            floor = taken.End + 1;
        }

        return floor < end ? _before.Find(floor, end) : null;
    }

    private ReportingClause? FindAfter(QuotedStretch stretch, int index)
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

    // A clause on each side: the comma inside the marks, or the colon before them, says which one it is.
    private ReportingClause? Choose(QuotedStretch stretch, ReportingClause? before, ReportingClause? after)
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
    private int SentenceStart(QuotedStretch stretch, Turn? last)
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
    private Phrase? Beat(QuotedStretch stretch, int sentence, Turn? last)
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

    private Phrase? Actor(int from, int end) => _before.First(from, end) is { } first && _phrases.IsHuman(first) ? first : null;
}
