using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>What a turn itself says for or against somebody's speaking in it.</summary>
internal sealed class TurnEvidence(SpokenText text, TitledNames titled, Genders genders)
{
    private const double Never = -1e9;
    private const double IsMeant = 3;
    private const double Acts = 3;
    private const double IsGuessed = 1;
    private const double Addresses = -6;
    private const double WasAddressed = 0.5;
    private const double WillBeAddressed = 1.4;
    private const double Nobody = -2.5;
    private const double NobodyBehindPronoun = -3;

    private readonly Dictionary<int, Person[]> _called = [];

    /// <summary>How much speaks for <paramref name="person"/>, or for nobody that is known, in turn number <paramref name="index"/>.</summary>
    public double For(IReadOnlyList<Turn> turns, int index, Person? person)
    {
        var turn = turns[index];
        if (turn.Ground == SpeakerGround.Told)
        {
            // A clause is always right; if its person is none of the people, it is nobody's turn among them.
            return person is null ? -100 : Is(turn, person) ? 0 : Never;
        }

        if (person is null)
        {
            return turn.Ground == SpeakerGround.Pronoun && !IsBarePronoun(turn.Person!) ? NobodyBehindPronoun : Nobody;
        }

        if (turn.Ground == SpeakerGround.Pronoun && !AntecedentFinder.Fits(person.Gender, turn.Person!.Gender))
        {
            return Never;
        }

        var score = !Is(turn, person) ? 0 : turn.Ground switch
        {
            SpeakerGround.Pronoun => IsMeant,
            SpeakerGround.Deed => Acts,
            _ => IsGuessed,
        };

        return score
            + (Calls(turns, index, person) ? Addresses : 0)
            + (index > 0 && Calls(turns, index - 1, person) ? WasAddressed : 0)
            + (index + 1 < turns.Count && Calls(turns, index + 1, person) ? WillBeAddressed : 0);
    }

    /// <summary>Whom a turn addresses by name.</summary>
    public Person[] CalledIn(IReadOnlyList<Turn> turns, int index)
    {
        // Asked for everybody in the conversation, so it is kept.
        if (!_called.TryGetValue(index, out var called))
        {
            _called[index] = called = [.. Vocatives.InTurn(text, turns, index).Select(name => new Person(name.Span, titled.Of(name), genders.Of(name)))];
        }

        return called;
    }

    private bool Calls(IReadOnlyList<Turn> turns, int index, Person person) => Array.Exists(CalledIn(turns, index), called => called.Is(person, text.Text));

    /// <summary>Whether nothing is known of the person but "he" or "she".</summary>
    public bool IsBarePronoun(Person person) =>
        person.Gender != WordRoles.I && person.Mention == person.FullName
        && (text.Roles(text.TokenAt(person.Mention.Start)) & WordRoles.Pronoun) != 0;

    private bool Is(Turn turn, Person person) => turn.Person is { } taken && taken.Is(person, text.Text);
}
