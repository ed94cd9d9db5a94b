using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Finds the names that people who are only described give for themselves: "I am Ada Brook," said the old lady.</summary>
internal sealed class OwnNames
{
    private readonly Dictionary<string, TextSpan> _byWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TextSpan?> _bySort = [];
    private readonly SpokenText _text;
    private readonly Descriptions _descriptions;

    public OwnNames(SpokenText text, TitledNames titled, Genders genders, IReadOnlyList<Turn> turns)
    {
        (_text, _descriptions) = (text, new Descriptions(text));
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Person is { } person && !Narrator.IsNarrator(person) && !_descriptions.IsNamed(person)
                && Introduction.In(text, turns[i].Stretch.Inner, i > 0 ? turns[i - 1].Stretch.Inner : null) is { } own
                && AntecedentFinder.Fits(person.Gender, genders.Of(own)))
            {
                Learn(person, titled.Of(own));
            }
        }
    }

    /// <summary>The name of somebody described by the same words, or as of the same sort if only one of that sort tells a name; null if nobody does.</summary>
    public TextSpan? Of(Person person) =>
        _byWords.Count == 0 ? null
        : _byWords.TryGetValue(person.FullName.In(_text.Text).ToString(), out var name) ? name
        : _bySort.GetValueOrDefault(_descriptions.Sort(person));

    private void Learn(Person person, TextSpan name)
    {
        _byWords.TryAdd(person.FullName.In(_text.Text).ToString(), name);
        var sort = _descriptions.Sort(person);
        var isOther = _bySort.TryGetValue(sort, out var known) && !(known is { } other && other.In(_text.Text).SequenceEqual(name.In(_text.Text)));
        _bySort[sort] = isOther ? null : name;
    }
}
