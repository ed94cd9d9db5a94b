using ChatBot.Language.Quotations.Speakers.People;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Tells who is known by a description alone where many with names talk: mostly one of those, and hardly ever somebody who speaks on.</summary>
internal sealed class Strangers(SpokenText text)
{
    private const int ManyNames = 3;
    private const double Unlikely = -5;

    private readonly Descriptions _descriptions = new(text);
    private readonly HashSet<Person> _strangers = [];

    /// <summary>Takes in the people of a conversation.</summary>
    /// <param name="people">Who can speak in it.</param>
    /// <param name="turns">The quotations.</param>
    /// <param name="first">The first one of the conversation.</param>
    /// <param name="end">The first one behind it.</param>
    public void Meet(IEnumerable<Person> people, IReadOnlyList<Turn> turns, int first, int end)
    {
        if (NamesTold(turns, first, end) >= ManyNames)
        {
            _strangers.UnionWith(people.Where(_descriptions.IsOne));
        }
    }

    /// <summary>How much speaks against the person in a turn, unless the story has just told what he or she does or says.</summary>
    public double Of(IReadOnlyList<Turn> turns, int turn, Person person) =>
        _strangers.Contains(person) && !Acts(turns[turn], person) && !SpokeJustBefore(turns, turn, person) ? Unlikely : 0;

    private int NamesTold(IReadOnlyList<Turn> turns, int first, int end) =>
        Enumerable.Range(first, end - first)
            .Where(turn => turns[turn].Ground == SpeakerGround.Told)
            .Select(turn => turns[turn].Person!)
            .Where(_descriptions.IsNamed)
            .Select(person => person.FullName.In(text.Text).ToString())
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();

    private bool Acts(Turn turn, Person person) => turn.Ground == SpeakerGround.Deed && turn.Person?.Is(person, text.Text) == true;

    // “Yes,” said the driver. “At once.”
    private bool SpokeJustBefore(IReadOnlyList<Turn> turns, int turn, Person person) =>
        turn > 0 && turns[turn - 1] is { Ground: SpeakerGround.Told, Person: { } before } && before.Is(person, text.Text)
        && turns[turn - 1].Stretch.Paragraph == turns[turn].Stretch.Paragraph;
}
