using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Speakers.People;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Finds with whom somebody talks who alone is said to speak: whom the story names most around the conversation.</summary>
internal sealed class Bystanders(SpokenText text, TitledNames titled, Genders genders)
{
    private const int FarthestBefore = 1_000;
    private const int FarthestBehind = 500;
    private const int FewestMentions = 2;

    /// <summary>The likeliest one to answer <paramref name="speaker"/>; null if nobody else is about.</summary>
    /// <param name="turns">The quotations.</param>
    /// <param name="first">The first one of the conversation.</param>
    /// <param name="end">The first one behind it.</param>
    /// <param name="speaker">Who is said to speak.</param>
    public Person? Beside(IReadOnlyList<Turn> turns, int first, int end, Person speaker)
    {
        var counts = new Dictionary<string, (Person Person, int Count)>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Told(turns, first, end))
        {
            var person = new Person(name.Span, titled.Of(name), genders.Of(name));
            var key = person.FullName.In(text.Text).ToString();
            counts[key] = (person, counts.GetValueOrDefault(key).Count + 1);
        }

        return counts.Values
            .Where(c => c.Count >= FewestMentions && !c.Person.Is(speaker, text.Text))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Person.FullName.Start)
            .FirstOrDefault().Person;
    }

    // Names of persons around and between the quotations, not in them.
    private IEnumerable<Name> Told(IReadOnlyList<Turn> turns, int first, int end)
    {
        var (start, limit) = (turns[first].Stretch.Span.Start - FarthestBefore, turns[end - 1].Stretch.Span.End + FarthestBehind);
        var turn = first;
        while (turn > 0 && turns[turn - 1].Stretch.Span.End > start)
        {
            turn--;
        }

        var cursor = new TurnCursor(turns, turn);
        for (var index = text.NameAfter(start); index < text.Names.Count && text.Names[index].Span.Start < limit; index++)
        {
            var name = text.Names[index];
            if (name.Type == NameType.Person && cursor.Over(name.Span.Start) is null)
            {
                yield return name;
            }
        }
    }
}
