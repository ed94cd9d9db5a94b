using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Finds the names of people who speak as "the painter" or "his mother".</summary>
/// <remarks>
/// Two things tell. Whoever answers when a name is called bears it. And "the painter", whom nothing has introduced, must
/// be somebody known: whoever else talks with the same one, though never with the painter.
/// </remarks>
internal sealed class Cast(SpokenText text, TitledNames titled, Genders genders)
{
    private const double SaysSo = 5;
    private const int FarthestIntroduction = 2000;
    private const int FarthestTurn = 3;
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
            if (turns[i].Person is { } person && IsDescription(person))
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
            var beside = At(turns, index + step, turns[index]);
            if (beside?.Person is not { } other || other.Is(person, text.Text))
            {
                continue;
            }

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

            if (isKnown && At(turns, index + (2 * step), beside)?.Person is { } third && !third.Is(other, text.Text))
            {
                Vote(person, third, InSamePlace);
            }
        }
    }

    private static Turn? At(IReadOnlyList<Turn> turns, int index, Turn from) =>
        index >= 0 && index < turns.Count && Math.Abs(turns[index].Stretch.Paragraph - from.Stretch.Paragraph) <= FarthestTurn ? turns[index] : null;

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
