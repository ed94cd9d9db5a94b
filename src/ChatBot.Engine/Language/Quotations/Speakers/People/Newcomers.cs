using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Finds the words by which a story brought somebody in: "the old lady" is "a cheery elderly woman" of before.</summary>
internal sealed class Newcomers(SpokenText text, Descriptions descriptions, IReadOnlyList<Turn> turns)
{
    private const int FarthestBack = 100;

    // Words for the same sort of person, who may be called by either.
    private static readonly string[][] Sorts =
    [
        ["man", "gentleman", "fellow", "chap"],
        ["woman", "lady", "dame"],
        ["boy", "lad", "child", "youngster", "youth", "urchin", "infant", "kid"],
        ["girl", "lass", "maiden", "child", "kid"],
    ];

    private readonly DescribedPeople _described = new(text);
    private List<Person>? _introduced;

    /// <summary>The first description of somebody whom the text calls by another one; null if it calls him by the same, or by a name.</summary>
    public Person? Of(Person person)
    {
        var head = text.TokenAt(person.FullName.End) - 1;
        if (!text.Is(text.TokenAt(person.FullName.Start), "the") || !Sorts.Any(sort => Holds(sort, head)) || !descriptions.IsKnown(person))
        {
            return null;
        }

        _introduced ??= [.. Introduced()];
        var last = LastBefore(person.FullName.Start);
        for (var at = last; at >= 0 && last - at < FarthestBack; at--)
        {
            if (AreOfOneSort(Head(_introduced[at]), head))
            {
                return _introduced[at];
            }
        }

        return null;
    }

    private int LastBefore(int start)
    {
        var (low, high) = (0, _introduced!.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _introduced[middle].Mention.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private IEnumerable<Person> Introduced()
    {
        var cursor = new TurnCursor(turns);
        for (var token = 0; token < text.TokenCount; token++)
        {
            if (cursor.Over(text[token].Start) is null && _described.EndingAt(token) is { } person && text.Word(text.TokenAt(person.Mention.Start)) is "a" or "an" or "A" or "An")
            {
                yield return person;
            }
        }
    }

    private bool AreOfOneSort(int one, int other) => Sorts.Any(sort => Holds(sort, one) && Holds(sort, other));

    private bool Holds(string[] sort, int token) => Array.Exists(sort, word => text.Is(token, word));

    private int Head(Person person) => text.TokenAt(person.Mention.End) - 1;
}
