using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.People;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>What a turn itself says for or against somebody's speaking in it.</summary>
internal sealed class TurnEvidence(SpokenText text, TitledNames titled, Genders genders)
{
    private const double Never = -1e9;
    private const double IsMeant = 3;
    private const double Acts = 3;
    private const double IsGuessed = 1;
    private const double Addresses = -6;
    private const double SpeaksOfSelf = -2;
    private const double SaysSo = 4;
    private const double WasAddressed = 1.3;
    private const double WillBeAddressed = 1.4;
    private const double Nobody = -2.5;
    private const double NobodyBehindPronoun = -3;

    private readonly Dictionary<int, Person[]> _called = [];
    private readonly Dictionary<int, TextSpan[]> _mentioned = [];
    private readonly Dictionary<int, int[]> _roles = [];
    private readonly Dictionary<int, TextSpan?> _introduced = [];

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
            + (Introduces(turns, index, person) ? SaysSo : 0)
            + (Calls(turns, index, person) ? Addresses : SpeaksOf(turns, index, person) ? SpeaksOfSelf : 0)
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

    // "I am Ada Brook", or "Ada Brook" where the name was asked for.
    private bool Introduces(IReadOnlyList<Turn> turns, int index, Person person)
    {
        if (!_introduced.TryGetValue(index, out var own))
        {
            var name = Introduction.In(text, turns[index].Stretch.Inner, index > 0 ? turns[index - 1].Stretch.Inner : null);
            _introduced[index] = own = name is null ? null : titled.Of(name);
        }

        return own?.In(text.Text).Equals(person.FullName.In(text.Text), StringComparison.OrdinalIgnoreCase) == true;
    }

    // Hardly anybody speaks of himself by name, but to say who he is.
    private bool SpeaksOf(IReadOnlyList<Turn> turns, int index, Person person)
    {
        if (!_mentioned.TryGetValue(index, out var mentioned))
        {
            _mentioned[index] = mentioned = [.. Mentions.In(text, turns[index].Stretch.Inner).Select(titled.Of)];
        }

        return Array.Exists(mentioned, name => name.In(text.Text).Equals(person.FullName.In(text.Text), StringComparison.OrdinalIgnoreCase));
    }

    private bool Calls(IReadOnlyList<Turn> turns, int index, Person person) =>
        Array.Exists(CalledIn(turns, index), called => called.Is(person, text.Text)) || CallsRole(turns, index, person);

    // "Is that you, captain?", though never "the captain" but where he is known by no name.
    private bool CallsRole(IReadOnlyList<Turn> turns, int index, Person person)
    {
        if (!_roles.TryGetValue(index, out var roles))
        {
            _roles[index] = roles = [.. Vocatives.RolesIn(text, turns[index].Stretch.Inner)];
        }

        return roles.Length > 0 && text.NameOver(text.TokenAt(person.FullName.End) - 1) is null
            && Array.Exists(roles, role => text.Word(text.TokenAt(person.FullName.End) - 1).Equals(text.Word(role), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether nothing is known of the person but "he" or "she".</summary>
    public bool IsBarePronoun(Person person) =>
        person.Gender != WordRoles.I && person.Mention == person.FullName
        && (text.Roles(text.TokenAt(person.Mention.Start)) & WordRoles.Pronoun) != 0;

    private bool Is(Turn turn, Person person) => turn.Person is { } taken && taken.Is(person, text.Text);
}
