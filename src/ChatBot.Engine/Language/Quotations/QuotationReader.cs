using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;
using ChatBot.Language.Quotations.Speakers;
using ChatBot.Language.Quotations.Speakers.People;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations;

/// <summary>Goes through the quoted stretches of a text in order, keeps those that are speech and gives each its speaker.</summary>
internal sealed class QuotationReader
{
    /// <summary>In characters.</summary>
    private const int LongestShortAnswer = 30;

    private readonly SpokenText _text;
    private readonly bool _isConversation;
    private readonly List<QuotedStretch> _stretches;
    private readonly ClauseFinder _around;
    private readonly SpeechJudge _judge;
    private readonly TurnOrderTable _order;
    private readonly List<Quotation> _quotations = [];

    // Most texts put only titles and terms between marks; who could speak is asked once somebody does.
    private SpeakerResolver? _speakers;

    public QuotationReader(SpokenText text, List<QuotedStretch> stretches, TurnOrderTable order)
    {
        (_text, _stretches, _order) = (text, stretches, order);
        (_around, _judge) = (new ClauseFinder(text, stretches), new SpeechJudge(text));
        _isConversation = IsConversation();
    }

    public SpokenText Text => _text;

    /// <summary>The quotations that have been read, with what told their speakers.</summary>
    public IReadOnlyList<Turn> Turns => Speakers.Turns;

    private SpeakerResolver Speakers => _speakers ??= new SpeakerResolver(_text, new TitledNames(_text), _isConversation);

    public List<Quotation> Read()
    {
        for (var i = 0; i < _stretches.Count; i++)
        {
            Read(i);
        }

        if (_speakers is not null)
        {
            new SecondLook(_text, _speakers, _order, _quotations).Settle(_isConversation);
        }

        return _quotations;
    }

    private void Read(int index)
    {
        var stretch = _stretches[index];
        var last = _speakers is { Turns: [.., var turn] } ? turn : null;
        var sentence = _around.SentenceStart(stretch, last);
        var before = _around.FindBefore(stretch, sentence, last);
        var after = _around.FindAfter(stretch, index);
        if (!IsInterrupted(stretch, last) && !_judge.IsSpeech(stretch, before, after))
        {
            return;
        }

        var clause = _around.Choose(stretch, before, after);
        var goesOn = GoesOn(stretch, last);
        var (person, ground) = goesOn ? (last!.Person, SpeakerGround.GoesOn)
            : clause is not null ? (Speakers.Resolve(clause, stretch), GroundOf(clause))
            : Speakers.Infer(stretch, _around.Beat(stretch, sentence, last), WordsBetween(last, stretch), _around.BeatBehind(stretch));
        goesOn |= IsContinued(stretch, last, person);
        Speakers.Take(new Turn(stretch, person, clause == after ? after : null, ground));
        _quotations.Add(new Quotation(stretch.Span, person is null ? null : new Speaker(person.Mention, person.FullName), goesOn));
    }

    private static SpeakerGround GroundOf(ReportingClause clause) =>
        clause.Subject.IsPronoun && (clause.Subject.Roles & (WordRoles.He | WordRoles.She)) != 0 ? SpeakerGround.Pronoun : SpeakerGround.Told;

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

    // People who talk with each other ask, exclaim and answer in a word; in reports hardly anybody does. Dashes are for talk alone.
    private bool IsConversation() => _stretches.Count(IsLively) * 8 >= _stretches.Count;

    private bool IsLively(QuotedStretch stretch)
    {
        var inner = stretch.Inner.In(_text.Text).TrimEnd();
        var paragraph = _text.Paragraphs[stretch.Paragraph].Span;

        return stretch.Family == MarkFamily.Dash || inner.EndsWith('?') || inner.EndsWith('!')
            || (paragraph.Length <= stretch.Span.Length + 1 && stretch.Inner.Length <= LongestShortAnswer);
    }

    private bool IsContinued(QuotedStretch stretch, Turn? last, Person? person) =>
        last?.Person is not null && person is not null && last.Stretch.Paragraph == stretch.Paragraph
        && last.After is not null && person.Is(last.Person, _text.Text);
}
