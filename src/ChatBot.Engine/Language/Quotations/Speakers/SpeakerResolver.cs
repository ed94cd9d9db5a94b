using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;
using ChatBot.Language.Quotations.Speakers.People;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Finds the person behind a mention, and the speaker of a quotation that has no clause of its own.</summary>
internal sealed class SpeakerResolver
{
    private const int FarthestAnswer = 3;
    private readonly SpokenText _text;
    private readonly bool _isConversation;
    private readonly List<Turn> _turns = [];
    private readonly TitledNames _titled;
    private readonly Genders _genders;
    private readonly RoleBearers _roles;
    private readonly Relatives? _relatives;
    private readonly AntecedentFinder _antecedents;

    /// <param name="text">The text.</param>
    /// <param name="titled">Its names.</param>
    /// <param name="isConversation">Whether its people talk with each other, so that a new paragraph is a new speaker's.</param>
    public SpeakerResolver(SpokenText text, TitledNames titled, bool isConversation)
    {
        (_text, _isConversation, _titled) = (text, isConversation, titled);
        (_genders, _roles, Described) = (new Genders(text, titled), new RoleBearers(text), new DescribedGenders(text));
        _relatives = isConversation ? new Relatives(text, titled, _genders) : null;
        _antecedents = new AntecedentFinder(text, titled, _genders, _roles, _relatives, Described);
    }

    public TitledNames Titled => _titled;

    public Genders Genders => _genders;

    public DescribedGenders Described { get; }

    /// <summary>The quotations so far, in order.</summary>
    public IReadOnlyList<Turn> Turns => _turns;

    public void Take(Turn turn) => _turns.Add(turn);

    public void Settle(int turn, Person? person) => _turns[turn] = _turns[turn] with { Person = person };

    /// <summary>Who is meant by the subject of a clause beside <paramref name="stretch"/>.</summary>
    public Person Resolve(ReportingClause clause, QuotedStretch stretch)
    {
        var mention = clause.Subject;
        var span = _text.Span(mention);
        if (mention.Name is { Type: NameType.Person } name)
        {
            return new Person(span, _titled.Of(name), _genders.Of(name));
        }

        if (!mention.IsPronoun && _roles.Of(mention) is { } bearer)
        {
            return new Person(span, _titled.Of(bearer), _genders.Of(bearer));
        }

        if (mention.Name is { } other)
        {
            return new Person(span, _titled.Of(other), WordRoles.It);
        }

        if (!mention.IsPronoun)
        {
            var described = new Person(span, span, mention.Roles & (WordRoles.Male | WordRoles.Female));
            return Described.Complete(_relatives?.Of(described) ?? described);
        }

        var antecedent = Antecedent(clause, stretch);
        return new Person(span, antecedent?.FullName ?? span, Gender(mention.Roles));
    }

    /// <summary>Who speaks when no clause says so; null if that is unclear.</summary>
    /// <param name="stretch">The quotation.</param>
    /// <param name="beat">Who acts in the sentence before it.</param>
    /// <param name="between">How many words stand between it and the quotation before.</param>
    /// <param name="behind">Who acts right behind the quotation.</param>
    public (Person? Person, SpeakerGround Ground) Infer(QuotedStretch stretch, Phrase? beat, int between, Phrase? behind)
    {
        var last = _turns.Count > 0 ? _turns[^1] : null;
        if (last is not null && between > 0 && IsGoingOn(last, stretch, beat))
        {
            return (last.Person, SpeakerGround.Order);
        }

        if (((between > 0 ? Actor(beat, stretch) : null) ?? Actor(behind, stretch)) is { } person)
        {
            return (person, SpeakerGround.Deed);
        }

        return (_isConversation ? Answerer(stretch) : GoOn(stretch), SpeakerGround.Order);
    }

    private Person? Actor(Phrase? beat, QuotedStretch stretch)
    {
        if (beat is null)
        {
            return null;
        }

        var person = Resolve(new ReportingClause(beat, beat.First, WordRoles.None, false, beat.Last), stretch);
        return !beat.IsPronoun || person.Mention != person.FullName || (beat.Roles & WordRoles.I) != 0 ? person : null;
    }

    // "…," he said. "…": in one paragraph, or where lines do not tell paragraphs, right after the clause.
    private bool IsGoingOn(Turn last, QuotedStretch stretch, Phrase? beat)
    {
        // "Mary shook her head: …" is Mary's, whoever spoke before.
        if (beat is not null && _text.TokenAt(stretch.Span.Start) is > 0 and var first && _text.Word(first - 1) is ":")
        {
            return false;
        }

        if (last.Stretch.Paragraph == stretch.Paragraph)
        {
            return beat is null || last.After is not null;
        }

        return _text.HasSentencePerLine && last.After is not null
            && _text.ParagraphsBetween(last.Stretch, stretch) <= 2
            && _text.SentenceAt(stretch.Span.Start) - _text.SentenceAt(_text[last.After.End].Start) <= 1
            && !last.Stretch.Inner.In(_text.Text).TrimEnd().EndsWith('?');
    }

    private Person? Answerer(QuotedStretch stretch)
    {
        if (_turns.Count == 0 || _text.ParagraphsBetween(_turns[^1].Stretch, stretch) > FarthestAnswer)
        {
            return null;
        }

        for (var i = _turns.Count - 2; i >= 0 && i >= _turns.Count - 6; i--)
        {
            if (_turns[i].Person is { } earlier
                && !(_turns[^1].Person is { } last && earlier.Is(last, _text.Text))
                && !Vocatives.Hold(_text, _titled, stretch.Inner, earlier)
                && _turns[^1].Stretch.Paragraph - _turns[i].Stretch.Paragraph < 20)
            {
                return _turns[^1].Person is null && (_turns.Count - i) % 2 == 1 ? null : earlier;
            }
        }

        return null;
    }

    // In a report the same one goes on, if nobody else has come between.
    private Person? GoOn(QuotedStretch stretch) =>
        _turns.Count > 0 && _text.ParagraphsBetween(_turns[^1].Stretch, stretch) <= 2 && !HasPersonBetween(_turns[^1], stretch)
            ? _turns[^1].Person
            : null;

    private bool HasPersonBetween(Turn turn, QuotedStretch stretch)
    {
        var from = turn.After is { } clause ? Math.Max(_text[clause.End].End, turn.Stretch.Span.End) : turn.Stretch.Span.End;
        for (var index = _text.NameAfter(from); index < _text.Names.Count && _text.Names[index].Span.Start < stretch.Span.Start; index++)
        {
            if (_text.Names[index].Type == NameType.Person)
            {
                return true;
            }
        }

        return false;
    }

    private Person? Antecedent(ReportingClause clause, QuotedStretch stretch)
    {
        var roles = clause.Subject.Roles;
        var last = _turns.Count > 0 ? _turns[^1] : null;
        if ((roles & (WordRoles.It | WordRoles.They)) != 0)
        {
            return last?.Person is { Gender: WordRoles.It or WordRoles.None } speaker ? speaker : null;
        }

        if ((roles & WordRoles.I) != 0)
        {
            return null;
        }

        var gender = Gender(roles);
        var isSameTurn = last is not null && last.Stretch.Paragraph == stretch.Paragraph;
        var goesOn = isSameTurn || (clause.VerbRoles & WordRoles.Add) != 0;
        if (goesOn && last?.Person is { } person && AntecedentFinder.Fits(person.Gender, gender))
        {
            return person;
        }

        // Before the words, "he" goes on from what was told, and that was who spoke last.
        var isAnswer = _isConversation && last is not null && _text[clause.Subject.First].Start > stretch.Span.Start
            && _text.ParagraphsBetween(last.Stretch, stretch) <= FarthestAnswer;
        var from = Math.Min(clause.Subject.First, _text.TokenAt(stretch.Span.Start));
        return _antecedents.Find(from, gender, _turns, isAnswer, stretch.Inner);
    }

    private static WordRoles Gender(WordRoles pronoun) => (pronoun & WordRoles.Pronoun) switch
    {
        WordRoles.He => WordRoles.Male,
        WordRoles.She => WordRoles.Female,
        WordRoles.I => WordRoles.I,
        WordRoles.It => WordRoles.It,
        WordRoles.They => WordRoles.They,
        _ => WordRoles.None,
    };
}
