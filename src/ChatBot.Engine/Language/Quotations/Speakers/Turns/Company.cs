using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Who can speak in a conversation: nobody that is known, whoever is taken for a speaker, whoever is called, and a bystander if only one is said to speak.</summary>
internal sealed class Company(SpokenText text, TurnEvidence evidence, Bystanders bystanders, Strangers? strangers)
{
    // The search takes the third power of the people.
    private const int MostPeople = 14;

    // In turns, and in paragraphs.
    private const int FarthestCall = 2;
    private const double Absent = -4;

    private readonly HashSet<Person> _onlyCalled = [];

    /// <summary>Nobody (null) first, then whoever speaks most.</summary>
    /// <param name="turns">The quotations.</param>
    /// <param name="first">The first one of the conversation.</param>
    /// <param name="end">The first one behind it.</param>
    public List<Person?> Of(IReadOnlyList<Turn> turns, int first, int end)
    {
        var speakers = Speakers(turns, first, end);
        var called = Enumerable.Range(first, end - first)
            .SelectMany(turn => evidence.CalledIn(turns, turn))
            .DistinctBy(Key)
            .Where(person => !speakers.Exists(speaker => speaker.Is(person, text.Text)))
            .ToList();
        _onlyCalled.UnionWith(called);
        strangers?.Meet(speakers, turns, first, end);

        List<Person?> all = [null, .. speakers.Concat(called).Take(MostPeople)];
        if (speakers is [var only] && bystanders.Beside(turns, first, end, only) is { } other && !called.Exists(person => person.Is(other, text.Text)))
        {
            all.Add(other);
        }

        return all;
    }

    /// <summary>How much speaks against somebody who is called in the conversation, though not near this turn, or who has no name among many who have.</summary>
    public double Against(IReadOnlyList<Turn> turns, int turn, Person? person) =>
        person is null ? 0
        : _onlyCalled.Contains(person) ? IsCalledNear(turns, turn, person) ? 0 : Absent
        : strangers?.Of(turns, turn, person) ?? 0;

    private List<Person> Speakers(IReadOnlyList<Turn> turns, int first, int end)
    {
        var counts = new Dictionary<string, (Person Person, int Count)>(StringComparer.OrdinalIgnoreCase);
        for (var turn = first; turn < end; turn++)
        {
            if (turns[turn].Person is { } person && !evidence.IsBarePronoun(person))
            {
                var known = counts.GetValueOrDefault(Key(person), (person, 0));
                var weight = turns[turn].Ground == SpeakerGround.Told ? 3 : 1;
                counts[Key(person)] = (known.Item1.Gender == WordRoles.None ? person : known.Item1, known.Item2 + weight);
            }
        }

        return [.. counts.Values.OrderByDescending(c => c.Count).ThenBy(c => c.Person.FullName.Start).Select(c => c.Person)];
    }

    private bool IsCalledNear(IReadOnlyList<Turn> turns, int turn, Person person)
    {
        for (var at = Math.Max(0, turn - FarthestCall); at <= turn + FarthestCall && at < turns.Count; at++)
        {
            var (before, after) = (turns[Math.Min(at, turn)].Stretch, turns[Math.Max(at, turn)].Stretch);
            if (text.ParagraphsBetween(before, after) <= FarthestCall && Array.Exists(evidence.CalledIn(turns, at), called => called.Is(person, text.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private string Key(Person person) => person.FullName.In(text.Text).ToString();
}
