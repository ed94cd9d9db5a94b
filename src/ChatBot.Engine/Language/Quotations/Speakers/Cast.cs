using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Finds the names of people who speak as "the painter" or "his mother".</summary>
/// <remarks>
/// Two things tell. Whoever answers when a name is called bears it. And "the painter", whom nothing has introduced, must
/// be somebody known: whoever else talks with the same one before or after, though never with the painter.
/// </remarks>
internal sealed class Cast(SpokenText text, TitledNames titled, Genders genders)
{
    private const double SaysSo = 5;
    private const int FarthestIntroduction = 2000;
    private const int FarthestTurn = 3;
    private const int MostTurns = 12;
    private const int FarthestArticle = 4;
    private const double Called = 1.2;
    private const double InSamePlace = 1;
    private const double TalksWith = -1.5;
    private const double Enough = 2;

    private readonly Dictionary<string, bool> _known = [];
    private readonly Dictionary<(string Description, string Name), (double Votes, Person Bearer)> _votes = [];

    /// <summary>The person behind each description that names somebody, by the description's words in upper case.</summary>
    public Dictionary<string, Person> Name(IReadOnlyList<Turn> turns)
    {
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Person is { } person && IsDescription(person) && !IsOwnElder(person))
            {
                Hear(turns, i, person);
            }
        }

        return Winners();
    }

    /// <summary>The words by which a person is known, in a form to compare.</summary>
    public string Key(Person person) => (IsDescription(person) ? $"the {text.Word(Head(person))}" : Words(person)).ToUpperInvariant();

    private string Words(Person person) => person.FullName.In(text.Text).ToString();

    // The last word before "of …".
    private int Head(Person person)
    {
        var (head, last) = (text.TokenAt(person.FullName.Start), text.TokenAt(person.FullName.End) - 1);
        while (head < last && (text.Roles(head + 1) & WordRoles.Preposition) == 0)
        {
            head++;
        }

        return head;
    }

    private void Hear(IReadOnlyList<Turn> turns, int index, Person person)
    {
        var isKnown = IsKnown(person);
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

    // The first who has a name and is neither of two that talk with each other.
    private Person? Third(IReadOnlyList<Turn> turns, int first, int second, int step)
    {
        for (var at = second; at >= 0 && Math.Abs(at - first) <= MostTurns; at = Another(turns, at, step))
        {
            var person = turns[at].Person!;
            if (IsNamed(person) && !person.Is(turns[first].Person!, text.Text) && !person.Is(turns[second].Person!, text.Text))
            {
                return person;
            }
        }

        return null;
    }

    private static Turn? At(IReadOnlyList<Turn> turns, int index, Turn from) =>
        index >= 0 && index < turns.Count && Math.Abs(turns[index].Stretch.Paragraph - from.Stretch.Paragraph) <= FarthestTurn ? turns[index] : null;

    // The next turn, or the one before, of somebody else; -1 if there is none near.
    private int Another(IReadOnlyList<Turn> turns, int from, int step)
    {
        for (var at = from + step; Math.Abs(at - from) <= MostTurns; at += step)
        {
            if (At(turns, at, turns[at - step])?.Person is not { } person)
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
        if (IsNamed(bearer) && AntecedentFinder.Fits(person.Gender, bearer.Gender))
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

    private bool IsKnown(Person person)
    {
        var key = Words(person);
        if (!_known.TryGetValue(key, out var isKnown))
        {
            _known[key] = isKnown = IsDefinite(person) && !IsIntroduced(person);
        }

        return isKnown;
    }

    // "He was a very active lad" tells more of somebody known.
    private bool IsCopula(int token) => text.Word(token) is "was" or "is" or "were" or "are" or "been" or "be" or "as" or "like" or "such" or "being";

    private bool IsNamed(Person person) => text.NameOver(text.TokenAt(person.FullName.End) - 1) is { Type: NameType.Person };

    private bool IsDescription(Person person)
    {
        var first = text.TokenAt(person.FullName.Start);
        return !IsNamed(person) && (text.Roles(first) & WordRoles.Pronoun) == 0
            && (text.Roles(first) & (WordRoles.Determiner | WordRoles.Possessive)) != 0;
    }

    private bool IsDefinite(Person person)
    {
        var first = text.TokenAt(person.FullName.Start);
        return text.Is(first, "the") || (text.Roles(first) & WordRoles.Possessive) != 0;
    }

    // Whoever tells of "my father" seldom tells his name; nor is it the father whom others call by theirs.
    private bool IsOwnElder(Person person) =>
        text.Is(text.TokenAt(person.FullName.Start), "my")
        && text.Word(text.TokenAt(person.FullName.End) - 1) is "father" or "mother" or "uncle" or "aunt" or "grandfather" or "grandmother";

    // "A gentleman came in" makes him somebody new.
    private bool IsIntroduced(Person person)
    {
        var mention = text.TokenAt(person.FullName.Start);
        var head = text.TokenAt(person.FullName.End) - 1;
        for (var at = mention - 1; at >= 0 && mention - at < FarthestIntroduction; at--)
        {
            if (!text.Word(at).Equals(text.Word(head), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            for (var before = at - 1; before >= 0 && at - before <= FarthestArticle && text.IsWord(before); before--)
            {
                if (text.Word(before) is "a" or "an" or "A" or "An" or "another" or "one")
                {
                    return before == 0 || !IsCopula(before - 1);
                }
            }
        }

        return false;
    }
}
