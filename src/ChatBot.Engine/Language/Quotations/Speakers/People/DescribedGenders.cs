using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Tells of "the driver", whose word tells nothing, whether that is a man or a woman: by the pronouns that stand for the driver.</summary>
internal sealed class DescribedGenders(SpokenText text)
{
    private readonly Dictionary<string, int> _leanings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts that a pronoun of <paramref name="gender"/> stands for the person.</summary>
    public void Learn(Person person, WordRoles gender)
    {
        if (person.Gender == WordRoles.None)
        {
            var words = Words(person);
            _leanings[words] = _leanings.GetValueOrDefault(words) + (gender == WordRoles.Male ? 1 : -1);
        }
    }

    /// <summary>The person, with the gender of most pronouns that stand for somebody so described, if nothing else tells one.</summary>
    public Person Complete(Person person) => person.Gender != WordRoles.None || _leanings.Count == 0 ? person : _leanings.GetValueOrDefault(Words(person)) switch
    {
        > 0 => person with { Gender = WordRoles.Male },
        < 0 => person with { Gender = WordRoles.Female },
        _ => person,
    };

    // Without the article.
    private string Words(Person person)
    {
        var second = text.TokenAt(person.FullName.Start) + 1;
        return second < text.TokenCount && text[second].Start < person.FullName.End
            ? text.Text[text[second].Start..person.FullName.End]
            : person.FullName.In(text.Text).ToString();
    }
}
