using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.People;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Finds whom "he" or "she" beside a quotation means.</summary>
/// <remarks>
/// Walks back from the pronoun over what is told, not over what is quoted, and weighs everybody who fits: the
/// nearer the better, rather a subject than an object, and in a conversation rather not the one who just spoke.
/// </remarks>
internal sealed class AntecedentFinder(SpokenText text, TitledNames titled, Genders genders, RoleBearers roles, Relatives? relatives, DescribedGenders describedGenders)
{
    private const int TokensToLookBack = 1_000;
    private const int SentencesToLookBack = 30;
    private const double Subject = 1.5;
    private const double Attached = -1.5;
    private const double JustSpoke = -3;
    private const double PerhapsSpoke = -1.5;
    private const double SpokeBefore = 1;
    private const double SpeaksOn = 2.5;
    private const double Addressed = 2;
    private const double KnownGender = 2;
    private const double SeenOnce = -1.5;
    private const double Described = -2;
    private const double HighestScore = SpeaksOn + KnownGender + Addressed;

    private readonly DescribedPeople _described = new(text);
    private readonly Dictionary<int, Person> _meant = [];
    private int _read;
    private int _readTurn;

    /// <summary>The person that fits best; null if nobody does.</summary>
    /// <param name="from">The token to start before.</param>
    /// <param name="gender">What the pronoun says.</param>
    /// <param name="turns">The quotations so far.</param>
    /// <param name="isAnswer">Whether a new turn of a conversation is being taken.</param>
    /// <param name="words">What is said: whoever it addresses does not speak.</param>
    public Person? Find(int from, WordRoles gender, IReadOnlyList<Turn> turns, bool isAnswer, TextSpan words)
    {
        ReadPronouns(from, turns);
        return Find(from, gender, turns, turns.Count, isAnswer, words);
    }

    // "She rose. She smiled": each pronoun of the story stands for somebody, and goes by those before it.
    private void ReadPronouns(int end, IReadOnlyList<Turn> turns)
    {
        for (_read = Math.Max(_read, end - TokensToLookBack); _read < end; _read++)
        {
            if ((text.Roles(_read) & (WordRoles.He | WordRoles.She)) == 0)
            {
                continue;
            }

            while (_readTurn < turns.Count && turns[_readTurn].Stretch.Span.End <= text[_read].Start)
            {
                _readTurn++;
            }

            var isTold = _readTurn == turns.Count || turns[_readTurn].Stretch.Span.Start > text[_read].Start;
            if (isTold && Find(_read, GenderOf(_read), turns, _readTurn, isAnswer: false, default) is { } person)
            {
                _meant[_read] = person;
                describedGenders.Learn(person, GenderOf(_read));
            }
        }
    }

    private WordRoles GenderOf(int pronoun) => (text.Roles(pronoun) & WordRoles.He) != 0 ? WordRoles.Male : WordRoles.Female;

    private Person? Find(int from, WordRoles gender, IReadOnlyList<Turn> turns, int count, bool isAnswer, TextSpan words)
    {
        Person? best = null;
        var bestScore = double.NegativeInfinity;
        var (turn, sentences) = (count - 1, 0);
        if (isAnswer && Called(turns, gender, words) is { } called)
        {
            var told = text.SentenceAt(text[from].Start) - text.SentenceAt(turns[^1].Stretch.Span.End - 1) - 1;
            (best, bestScore) = (called, Addressed + (called.Gender == gender ? KnownGender : 0) - Math.Max(0, told));
        }

        for (var at = from - 1; at >= 0 && from - at < TokensToLookBack && sentences <= SentencesToLookBack && bestScore < HighestScore - sentences; at--)
        {
            var (candidate, score) = (default(Person), 0.0);
            if (turn >= 0 && text[at].Start < turns[turn].Stretch.Span.End)
            {
                (candidate, score) = (IsSomebody(turns[turn].Person) ? describedGenders.Complete(turns[turn].Person!) : null, TurnScore(count - 1 - turn, isAnswer));
                at = Math.Min(at, text.TokenAt(turns[turn].Stretch.Span.Start));
                turn--;
                sentences++;
            }
            else
            {
                sentences += text.EndsSentence(at) ? 1 : 0;
                sentences += !text.HasSentencePerLine && text.StartsParagraph(at + 1) ? 1 : 0;
                (candidate, score) = Told(ref at);
                if (candidate is null && _meant.TryGetValue(at, out var meant) && GenderOf(at) == gender)
                {
                    (candidate, score) = (meant, (text.OpensSentence(at) ? Subject : 0) + (meant.Gender == gender ? 0 : KnownGender));
                }
            }

            if (candidate is null || !Fits(candidate.Gender, gender) || Vocatives.Hold(text, titled, words, candidate))
            {
                continue;
            }

            score += (candidate.Gender == gender ? KnownGender : 0) - sentences
                + (isAnswer && count > 0 && JustSpokeOf(turns[^1], candidate) ? (turns[^1].Ground == SpeakerGround.Order && text.HasSentencePerLine ? PerhapsSpoke : JustSpoke) : 0)
                + (isAnswer && count > 0 && Vocatives.Hold(text, titled, turns[^1].Stretch.Inner, candidate) ? Addressed : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    // Whom the last words called, though nothing told of them lately: "Ada, look!" – "Where?" she asked.
    private Person? Called(IReadOnlyList<Turn> turns, WordRoles gender, TextSpan words)
    {
        foreach (var name in Vocatives.InTurn(text, turns, turns.Count - 1))
        {
            var person = new Person(name.Span, titled.Of(name), genders.Of(name));
            if (genders.MentionsOf(name) > 1 && Fits(person.Gender, gender) && !JustSpokeOf(turns[^1], person) && !Vocatives.Hold(text, titled, words, person))
            {
                return person;
            }
        }

        return null;
    }

    public static bool Fits(WordRoles known, WordRoles wanted) =>
        known == WordRoles.None || wanted == WordRoles.None || known == wanted;

    private bool JustSpokeOf(Turn turn, Person person) => turn.Person is { } last && last.Is(person, text.Text);

    // "The statement said" so, and is no "he".
    private bool IsSomebody(Person? person) =>
        person is not null && (person.Gender != WordRoles.None || text.NameOver(text.TokenAt(person.FullName.Start)) is not null || HoldsHuman(person.FullName));

    private bool HoldsHuman(TextSpan words)
    {
        for (var at = text.TokenAt(words.Start); at < text.TokenCount && text[at].Start < words.End; at++)
        {
            if (text.IsHuman(at) || (text.Roles(at) & WordRoles.Pronoun) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static double TurnScore(int turnsBack, bool isAnswer) => turnsBack switch
    {
        0 => isAnswer ? 0 : SpeaksOn,
        1 => isAnswer ? SpokeBefore : 0,
        _ => 0,
    };

    // A name, or a description by "the man", "my sister", that ends at the token; moves to its beginning.
    private (Person? Candidate, double Score) Told(ref int at)
    {
        var end = at;
        if (text.NameOver(at) is { } name)
        {
            at = text.TokenAt(name.Span.Start);
            return name.Type == NameType.Person
                ? (new Person(name.Span, titled.Of(name), genders.Of(name)), Position(at, end) + (genders.MentionsOf(name) > 1 ? 0 : SeenOnce))
                : default;
        }

        if (Bearer(at, out var first) is { } bearer)
        {
            return (new Person(text[at].Span, titled.Of(bearer), genders.Of(bearer)), Position(first, at) + (text.IsComma(first - 1) ? Attached : 0));
        }

        if (_described.EndingAt(at) is not { } told)
        {
            return default;
        }

        at = text.TokenAt(told.Mention.Start);
        var person = describedGenders.Complete(relatives?.Of(told) ?? told);
        return (person, Position(at, end) + (person.FullName == told.FullName && told.Gender != WordRoles.None ? Described : 0));
    }

    // "the president", "Iran's president": a role that one person of the text bears.
    private Name? Bearer(int at, out int first)
    {
        first = at;
        if (text.IsCapital(at) || text[at].Length < 4)
        {
            return null;
        }

        while (first > 0 && at - first < 3 && (text.IsPossessive(first - 1) || text.IsCapital(first - 1) || (text.Roles(first - 1) & WordRoles.Determiner) != 0))
        {
            first--;
        }

        return first == at ? null : roles.Of(new Phrase(first, at, null, WordRoles.None));
    }

    private double Position(int first, int last) =>
        (text.OpensSentence(first) ? Subject : 0)
        + ((first > 0 && (text.Roles(first - 1) & WordRoles.Preposition) != 0) ? Attached : 0)
        + (text.IsPossessive(last + 1) ? Attached : 0);
}
