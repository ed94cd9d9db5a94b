using ChatBot.Language.Quotations.Speakers.People;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Finds who speaks before and after a turn: whoever talks with its speaker.</summary>
internal sealed class Neighbours(SpokenText text, IReadOnlyList<Turn> turns)
{
    // In paragraphs from one turn to the next, and in turns.
    private const int FarthestTurn = 3;
    private const int MostTurns = 12;

    /// <summary>The next turn of somebody else, or with a <paramref name="step"/> of −1 the one before; -1 if there is none near.</summary>
    public int Another(int from, int step)
    {
        for (var at = from + step; Math.Abs(at - from) <= MostTurns; at += step)
        {
            if (At(at, at - step)?.Person is not { } person)
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

    /// <summary>The first who has a name and is neither of two that talk with each other; null if nobody is.</summary>
    public Person? Third(int first, int second, int step, Descriptions descriptions)
    {
        for (var at = second; at >= 0 && Math.Abs(at - first) <= MostTurns; at = Another(at, step))
        {
            var person = turns[at].Person!;
            if (descriptions.IsNamed(person) && !person.Is(turns[first].Person!, text.Text) && !person.Is(turns[second].Person!, text.Text))
            {
                return person;
            }
        }

        return null;
    }

    private Turn? At(int index, int from) =>
        index >= 0 && index < turns.Count && text.ParagraphsBetween(turns[Math.Min(index, from)].Stretch, turns[Math.Max(index, from)].Stretch) <= FarthestTurn ? turns[index] : null;
}
