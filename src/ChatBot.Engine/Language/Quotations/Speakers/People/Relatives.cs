using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Finds the name of "her father", "the mother" or "his wife" in a story: the Mr. or Mrs. of its only family, or of the only one with others of its name.</summary>
/// <remarks>Not of "my father": whoever tells of his own family as such seldom tells their names.</remarks>
internal sealed class Relatives
{
    private readonly Dictionary<string, Person> _persons = new(StringComparer.OrdinalIgnoreCase);
    private readonly SpokenText _text;
    private readonly Person? _father;
    private readonly Person? _mother;
    private readonly Person? _husband;
    private readonly Person? _wife;

    public Relatives(SpokenText text, TitledNames titled, Genders genders)
    {
        _text = text;
        foreach (var name in text.Names)
        {
            if (name.Type == NameType.Person)
            {
                var full = titled.Of(name);
                _persons.TryAdd(full.In(text.Text).ToString(), new Person(name.Span, full, genders.Of(name)));
            }
        }

        var families = _persons.Values.Where(HasGivenName).Select(Family).ToHashSet(StringComparer.OrdinalIgnoreCase);
        (_father, _mother) = (Head("Mr", families), Head("Mrs", families));
        (_husband, _wife) = (Spouse("Mr", WordRoles.Female), Spouse("Mrs", WordRoles.Male));
    }

    /// <summary>The person described, by name if it is a parent, husband or wife whose name is known.</summary>
    public Person Of(Person described)
    {
        var (first, last) = (_text.TokenAt(described.FullName.Start), _text.TokenAt(described.FullName.End) - 1);
        var relative = _text.Word(last) switch { "father" => _father, "mother" => _mother, "husband" => _husband, "wife" => _wife, _ => null };
        var isOfStory = (_text.Roles(first) & (WordRoles.Possessive | WordRoles.Determiner)) != 0 && !_text.Is(first, "my");
        return relative is not null && isOfStory ? relative with { Mention = described.Mention } : described;
    }

    private Person? Head(string title, HashSet<string> families)
    {
        var heads = _persons.Values.Where(p => _text.Is(First(p), title)).ToList();
        heads = heads.Count < 2 ? heads : heads.FindAll(p => families.Contains(Family(p)));
        return heads.Count == 1 ? heads[0] : null;
    }

    // The only one of a couple both of whom are known.
    private Person? Spouse(string title, WordRoles other)
    {
        var families = _persons.Values.Where(p => p.Gender == other).Select(Family).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var spouses = _persons.Values.Where(p => _text.Is(First(p), title) && families.Contains(Family(p))).ToList();
        return spouses.Count == 1 ? spouses[0] : null;
    }

    private bool HasGivenName(Person person) =>
        First(person) < Last(person) && (_text.Roles(First(person)) & WordRoles.Courtesy) == 0;

    private string Family(Person person) => _text.Word(Last(person)).ToString();

    private int First(Person person) => _text.TokenAt(person.FullName.Start);

    private int Last(Person person) => _text.TokenAt(person.FullName.End) - 1;
}
