using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations;

/// <summary>Finds the person behind a mention, and the speaker of a quotation that has no clause of its own.</summary>
internal sealed class SpeakerResolver(SpokenText text)
{
    private const int NamesToLookBack = 40;
    private const int SentencesToLookBack = 12;
    private readonly List<Turn> _turns = [];
    private Genders? _genders;

    /// <summary>The quotations so far, in order.</summary>
    public IReadOnlyList<Turn> Turns => _turns;

    public void Take(Turn turn) => _turns.Add(turn);

    /// <summary>Who is meant by the subject of a clause beside <paramref name="stretch"/>.</summary>
    public Person Resolve(ReportingClause clause, QuotedStretch stretch)
    {
        var mention = clause.Subject;
        var span = text.Span(mention);
        if (mention.Name is { } name)
        {
            var gender = mention.Roles & (WordRoles.Male | WordRoles.Female);
            return new Person(span, name.FullName, gender != 0 ? gender : GenderOf(name));
        }

        if (!mention.IsPronoun)
        {
            return new Person(span, span, mention.Roles & (WordRoles.Male | WordRoles.Female));
        }

        var antecedent = (mention.Roles & (WordRoles.He | WordRoles.She)) != 0 ? Antecedent(clause, stretch)
            : (mention.Roles & WordRoles.It) != 0 ? LastSpeaker(p => p.Gender == WordRoles.None)
            : null;
        return antecedent is null
            ? new Person(span, span, Gender(mention.Roles))
            : new Person(span, antecedent.FullName, Gender(mention.Roles));
    }

    /// <summary>Who speaks when nothing beside the quotation says so; null if that is unclear.</summary>
    public Person? Infer(QuotedStretch stretch, Mention? beat)
    {
        if (_turns.Count > 0 && (stretch.Reopens || IsSameParagraph(_turns[^1], stretch)) && _turns[^1].Person is { } same)
        {
            return same;
        }

        if (beat is not null)
        {
            var clause = new ReportingClause(beat, beat.First, WordRoles.None, false, beat.Last);
            var person = Resolve(clause, stretch);
            return beat.IsPronoun && person.Mention == person.FullName && (beat.Roles & WordRoles.I) == 0 ? null : person;
        }

        return Alternate(stretch) ?? GoOn(stretch);
    }

    // In a conversation the one before the last speaks again.
    private Person? Alternate(QuotedStretch stretch)
    {
        if (_turns.Count < 2 || stretch.Paragraph - _turns[^1].Stretch.Paragraph > 2)
        {
            return null;
        }

        var last = _turns[^1].Person;
        for (var i = _turns.Count - 2; i >= 0 && i >= _turns.Count - 6; i--)
        {
            if (_turns[i + 1].Stretch.Paragraph - _turns[i].Stretch.Paragraph > 6)
            {
                return null;
            }

            if (last is not null && _turns[i].Person is { } earlier && !earlier.Is(last, text.Text))
            {
                return earlier;
            }
        }

        return null;
    }

    // In a report the same one goes on, if nobody else has come between.
    private Person? GoOn(QuotedStretch stretch) =>
        _turns.Count > 0 && stretch.Paragraph - _turns[^1].Stretch.Paragraph <= 2 && !HasNameBetween(_turns[^1], stretch)
            ? _turns[^1].Person
            : null;

    private bool HasNameBetween(Turn turn, QuotedStretch stretch)
    {
        var index = text.NameAfter(text[Math.Max(0, turn.After?.End ?? 0)].End > turn.Stretch.Span.End ? text[turn.After!.End].End : turn.Stretch.Span.End);
        for (; index < text.Names.Count && text.Names[index].Span.Start < stretch.Span.Start; index++)
        {
            if (text.Names[index].Type == NameType.Person)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameParagraph(Turn turn, QuotedStretch stretch) =>
        turn.Stretch.Paragraph == stretch.Paragraph;

    private Person? LastSpeaker(Func<Person, bool> fits) =>
        _turns.Count > 0 && _turns[^1].Person is { } last && fits(last) ? last : null;

    private Person? Antecedent(ReportingClause clause, QuotedStretch stretch)
    {
        var gender = Gender(clause.Subject.Roles);
        var last = LastSpeaker(p => Fits(p.Gender, gender));
        if (last is not null && ((clause.VerbRoles & WordRoles.Add) != 0 || IsSameParagraph(_turns[^1], stretch)))
        {
            return last;
        }

        var position = text.Span(clause.Subject).Start;
        var partner = IsConversation(stretch) ? Partner(gender) : null;
        var named = NearestName(position, gender, stretch);
        return partner ?? named ?? last;
    }

    private bool IsConversation(QuotedStretch stretch) =>
        _turns.Count > 1 && stretch.Paragraph - _turns[^1].Stretch.Paragraph <= 1;

    // Whoever of the last speakers fits, rather not the very last.
    private Person? Partner(WordRoles gender)
    {
        for (var i = _turns.Count - 2; i >= 0 && i >= _turns.Count - 5; i--)
        {
            if (_turns[i].Person is { } earlier && Fits(earlier.Gender, gender) && !(_turns[^1].Person is { } last && earlier.Is(last, text.Text)))
            {
                return earlier;
            }
        }

        return null;
    }

    private Person? NearestName(int position, WordRoles gender, QuotedStretch stretch)
    {
        Person? best = null;
        var bestScore = double.NegativeInfinity;
        var sentence = SentenceAt(position);
        var end = Math.Min(position, stretch.Span.Start);
        var index = text.NameAfter(end) - 1;
        for (var n = 0; index >= 0 && n < NamesToLookBack; index--, n++)
        {
            var name = text.Names[index];
            var back = sentence - SentenceAt(name.Span.Start);
            if (back > SentencesToLookBack)
            {
                break;
            }

            if (name.Type != NameType.Person || name.Span.End > end || IsQuoted(name.Span) || !Fits(GenderOf(name), gender))
            {
                continue;
            }

            var score = Score(name, back, gender);
            if (score > bestScore)
            {
                (best, bestScore) = (new Person(name.Span, name.FullName, gender), score);
            }
        }

        return best;
    }

    private double Score(Name name, int sentencesBack, WordRoles gender)
    {
        var token = text.TokenAt(name.Span.Start);
        var isAttached = token > 0 && (text.Roles(token - 1) & WordRoles.Preposition) != 0;
        var isPossessive = text.IsPossessive(text.TokenAt(name.Span.End));
        var isLast = _turns.Count > 0 && _turns[^1].Person is { } last
            && last.FullName.In(text.Text).SequenceEqual(name.FullName.In(text.Text));
        return -sentencesBack
            - (isAttached ? 1.5 : 0)
            - (isPossessive ? 1.5 : 0)
            + (GenderOf(name) == gender ? 1 : 0)
            + (isLast ? 0.5 : 0);
    }

    private int SentenceAt(int position)
    {
        var (low, high) = (0, text.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Sentences[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsQuoted(TextSpan span)
    {
        for (var i = _turns.Count - 1; i >= 0 && _turns[i].Stretch.Span.End > span.Start; i--)
        {
            if (_turns[i].Stretch.Span.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private WordRoles GenderOf(Name name) => (_genders ??= new Genders(text)).Of(name);

    private static bool Fits(WordRoles known, WordRoles wanted) => known == WordRoles.None || wanted == WordRoles.None || known == wanted;

    private static WordRoles Gender(WordRoles pronoun) => (pronoun & (WordRoles.He | WordRoles.She)) switch
    {
        WordRoles.He => WordRoles.Male,
        WordRoles.She => WordRoles.Female,
        _ => WordRoles.None,
    };
}
