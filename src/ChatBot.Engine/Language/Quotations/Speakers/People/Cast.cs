using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Finds the names of people who speak as "the painter" or "his mother".</summary>
/// <remarks>
/// Two things tell. Whoever answers when a name is called bears it. And "the painter", whom nothing has introduced, must
/// be somebody known: whoever else talks with the same one before or after, though never with the painter.
/// </remarks>
internal sealed class Cast
{
    private const double SaysSo = 5;
    private const double IsCalled = 1.2;
    private const double Calls = -2;
    private const double TalksWith = -1.5;

    private readonly NameVotes _votes = new();
    private readonly HashSet<string> _several = new(StringComparer.OrdinalIgnoreCase);
    private readonly SpokenText _text;
    private readonly TitledNames _titled;
    private readonly Genders _genders;
    private readonly Descriptions _descriptions;
    private readonly IReadOnlyList<Turn> _turns;
    private readonly Neighbours _neighbours;
    private readonly Dictionary<string, Person> _names;

    public Cast(SpokenText text, TitledNames titled, Genders genders, Descriptions descriptions, IReadOnlyList<Turn> turns)
    {
        (_text, _titled, _genders, _descriptions, _turns) = (text, titled, genders, descriptions, turns);
        _neighbours = new Neighbours(text, turns);
        FindSeveral();
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Person is { } person && descriptions.MayHideName(person))
            {
                Hear(i, person);
            }
            else if (turns[i].Person is { } named && descriptions.IsNamed(named))
            {
                HearRoles(i, named);
            }
        }

        _names = _votes.Winners();
    }

    /// <summary>The person whom a description names; null if that is unclear.</summary>
    public Person? Of(Person described) => _names.GetValueOrDefault(Key(described));

    // "The stout man" who talks with "the young man": there are several men.
    private void FindSeveral()
    {
        for (var i = 0; i < _turns.Count; i++)
        {
            if (_turns[i].Person is { } person && TellsApart(person) && _neighbours.Another(i, 1) is >= 0 and var place
                && TellsApart(_turns[place].Person!) && _descriptions.Sort(person) == _descriptions.Sort(_turns[place].Person!))
            {
                _several.Add(_descriptions.Sort(person));
            }
        }
    }

    private bool TellsApart(Person person)
    {
        var first = _text.TokenAt(person.FullName.Start);
        return _text.Is(first, "the") && _descriptions.IsOne(person) && _descriptions.Head(person) > first + 1;
    }

    private void Hear(int index, Person person)
    {
        var isKnown = _descriptions.IsKnown(person);
        var words = _turns[index].Stretch.Inner;
        if (Introduction.In(_text, words, index > 0 ? _turns[index - 1].Stretch.Inner : null) is { } own)
        {
            Vote(person, Bearer(own), SaysSo);
        }

        if (_turns[index].Ground is SpeakerGround.Told or SpeakerGround.GoesOn)
        {
            foreach (var called in Vocatives.In(_text, words).Select(Bearer))
            {
                Count(person, called, Calls);
            }
        }

        for (var step = -1; step <= 1; step += 2)
        {
            if (_neighbours.Another(index, step) is >= 0 and var place)
            {
                HearNeighbour(index, place, person);
                if (isKnown && _neighbours.Third(index, place, step, _descriptions) is { } third && CanBe(person, third))
                {
                    _votes.CountMeeting(Key(person), Key(third), third);
                }
            }
        }
    }

    private void HearNeighbour(int index, int place, Person person)
    {
        // "Ada, sir." tells the speaker's own name, and calls nobody.
        var other = _turns[place].Person!;
        foreach (var called in Vocatives.InTurn(_text, _turns, place).Select(Bearer).Where(called => !called.Is(other, _text.Text)))
        {
            Vote(person, called, IsCalled);
        }

        if (_turns[place].Ground is SpeakerGround.Told or SpeakerGround.Pronoun && _turns[index].Ground == SpeakerGround.Told)
        {
            Count(person, other, TalksWith);
        }
    }

    // "Is that you, captain?" – "Myself," said Ada Brook.
    private void HearRoles(int index, Person named)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            if (_neighbours.Another(index, step) is >= 0 and var place)
            {
                foreach (var role in Vocatives.RolesIn(_text, _turns[place].Stretch.Inner))
                {
                    _votes.Count(Descriptions.SortOf(_text.Word(role)), Key(named), named, IsCalled);
                }
            }
        }
    }

    private Person Bearer(Name name) => new(name.Span, _titled.Of(name), _genders.Of(name));

    private void Vote(Person person, Person bearer, double by)
    {
        if (CanBe(person, bearer))
        {
            Count(person, bearer, by);
        }
    }

    private void Count(Person person, Person bearer, double by) => _votes.Count(Key(person), Key(bearer), bearer, by);

    private bool CanBe(Person person, Person bearer) =>
        _descriptions.IsNamed(bearer) && AntecedentFinder.Fits(person.Gender, bearer.Gender) && !(_descriptions.IsYoung(person) && IsGrown(bearer));

    // "Miss Brook" may be a girl.
    private bool IsGrown(Person bearer)
    {
        var title = _text.TokenAt(bearer.FullName.Start);
        return (_text.Roles(title) & WordRoles.Courtesy) != 0 && !_text.Is(title, "Miss") && !_text.Is(title, "Master");
    }

    private string Key(Person person)
    {
        var sort = _descriptions.Sort(person);
        return _several.Contains(sort) ? person.FullName.In(_text.Text).ToString().ToUpperInvariant() : sort;
    }
}
