namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Finds the names of people who speak as "the painter" or "his mother".</summary>
/// <remarks>
/// Two things tell. Whoever answers when a name is called bears it. And "the painter", whom nothing has introduced, must
/// be somebody known: whoever else talks with the same one before or after, though never with the painter.
/// </remarks>
internal sealed class Cast(SpokenText text, TitledNames titled, Genders genders, Descriptions descriptions)
{
    private const double SaysSo = 5;
    private const int FarthestTurn = 3;
    private const int MostTurns = 12;
    private const double Called = 1.2;
    private const double InSamePlace = 1;
    private const double TalksWith = -1.5;
    private const double Enough = 1;

    private readonly Dictionary<(string Description, string Name), (double Votes, Person Bearer)> _votes = [];

    /// <summary>The person behind each description that names somebody, by the description's words in upper case.</summary>
    public Dictionary<string, Person> Name(IReadOnlyList<Turn> turns)
    {
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Person is { } person && descriptions.MayHideName(person))
            {
                Hear(turns, i, person);
            }
            else if (turns[i].Person is { } named && descriptions.IsNamed(named))
            {
                HearRoles(turns, i, named);
            }
        }

        return Winners();
    }

    /// <summary>The words by which a person is known, in a form to compare.</summary>
    public string Key(Person person) => (descriptions.IsOne(person) ? $"the {text.Word(descriptions.Head(person))}" : person.FullName.In(text.Text).ToString()).ToUpperInvariant();

    private void Hear(IReadOnlyList<Turn> turns, int index, Person person)
    {
        var isKnown = descriptions.IsKnown(person);
        if (Introduction.In(text, turns[index].Stretch.Inner, index > 0 ? turns[index - 1].Stretch.Inner : null) is { } own)
        {
            Vote(person, new Person(own.Span, titled.Of(own), genders.Of(own)), SaysSo);
        }

        for (var step = -1; step <= 1; step += 2)
        {
            var place = Another(turns, index, step);
            if (place < 0)
            {
                continue;
            }

            var (beside, other) = (turns[place], turns[place].Person!);

            // "Ada, sir." tells the speaker's own name, and calls nobody.
            var called = Vocatives.In(text, beside.Stretch.Inner).Select(name => new Person(name.Span, titled.Of(name), genders.Of(name)));
            foreach (var bearer in called.Where(c => !c.Is(other, text.Text)))
            {
                Vote(person, bearer, Called);
            }

            if (beside.Ground == SpeakerGround.Told && turns[index].Ground == SpeakerGround.Told)
            {
                Count(person, other, TalksWith);
            }

            if (isKnown && Third(turns, index, place, step) is { } third)
            {
                Vote(person, third, InSamePlace);
            }
        }
    }

    // "Is that you, captain?" – "Myself," said Ada Brook.
    private void HearRoles(IReadOnlyList<Turn> turns, int index, Person named)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            if (Another(turns, index, step) is >= 0 and var place)
            {
                foreach (var role in Vocatives.RolesIn(text, turns[place].Stretch.Inner))
                {
                    var key = ($"the {text.Word(role)}".ToUpperInvariant(), Key(named));
                    _votes[key] = (_votes.GetValueOrDefault(key).Votes + Called, named);
                }
            }
        }
    }

    // The first who has a name and is neither of two that talk with each other.
    private Person? Third(IReadOnlyList<Turn> turns, int first, int second, int step)
    {
        for (var at = second; at >= 0 && Math.Abs(at - first) <= MostTurns; at = Another(turns, at, step))
        {
            var person = turns[at].Person!;
            if (descriptions.IsNamed(person) && !person.Is(turns[first].Person!, text.Text) && !person.Is(turns[second].Person!, text.Text))
            {
                return person;
            }
        }

        return null;
    }

    private Turn? At(IReadOnlyList<Turn> turns, int index, int from) =>
        index >= 0 && index < turns.Count && text.ParagraphsBetween(turns[Math.Min(index, from)].Stretch, turns[Math.Max(index, from)].Stretch) <= FarthestTurn ? turns[index] : null;

    // The next turn, or the one before, of somebody else; -1 if there is none near.
    private int Another(IReadOnlyList<Turn> turns, int from, int step)
    {
        for (var at = from + step; Math.Abs(at - from) <= MostTurns; at += step)
        {
            if (At(turns, at, at - step)?.Person is not { } person)
            {
                return -1;
            }

            if (!person.Is(turns[from].Person!, text.Text))
            {
                return at;
            }
        }

        return -1;
    }

    private void Vote(Person person, Person bearer, double by)
    {
        if (descriptions.IsNamed(bearer) && AntecedentFinder.Fits(person.Gender, bearer.Gender))
        {
            Count(person, bearer, by);
        }
    }

    private void Count(Person person, Person bearer, double by)
    {
        var key = (Key(person), Key(bearer));
        _votes[key] = (_votes.GetValueOrDefault(key).Votes + by, bearer);
    }

    private Dictionary<string, Person> Winners()
    {
        var winners = new Dictionary<string, (double Votes, Person? Bearer)>();
        foreach (var (key, (votes, bearer)) in _votes)
        {
            var best = winners.GetValueOrDefault(key.Description);
            if (votes > best.Votes)
            {
                winners[key.Description] = (votes, bearer);
            }
            else if (votes == best.Votes)
            {
                winners[key.Description] = (votes, null);
            }
        }

        return winners.Where(w => w.Value.Votes >= Enough && w.Value.Bearer is not null).ToDictionary(w => w.Key, w => w.Value.Bearer!);
    }
}
