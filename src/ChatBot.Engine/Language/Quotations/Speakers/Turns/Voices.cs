using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.People;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Finds whose voice is heard before anybody is seen: "a voice", "somebody at the door" is whoever speaks next for the first time.</summary>
internal sealed class Voices(SpokenText text, IReadOnlyList<Turn> turns)
{
    // In turns.
    private const int FarthestBefore = 10;
    private const int FarthestBehind = 6;

    /// <summary>The newcomer behind turn number <paramref name="index"/>; null if its speaker is more than heard, or nobody new follows.</summary>
    public Person? Of(int index)
    {
        if (turns[index] is not { Ground: SpeakerGround.Told, Person: { } voice } || !IsHeard(voice))
        {
            return null;
        }

        for (var next = index + 1; next < turns.Count && next - index <= FarthestBehind; next++)
        {
            if (turns[next] is { Ground: SpeakerGround.Told or SpeakerGround.Pronoun or SpeakerGround.Deed, Person: { } person }
                && !IsHeard(person) && !Narrator.IsNarrator(person) && !HasSpoken(person, index))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>The turns of the voice of turn number <paramref name="index"/>, until somebody else is told to speak.</summary>
    public IEnumerable<int> TurnsOf(int index)
    {
        var voice = turns[index].Person!;
        for (var at = index; at < turns.Count && turns[at].Person is { } person && (at == index || turns[at].Ground is SpeakerGround.GoesOn or SpeakerGround.Order or SpeakerGround.Pronoun); at++)
        {
            if (person.Is(voice, text.Text))
            {
                yield return at;
            }
        }
    }

    private bool HasSpoken(Person person, int before)
    {
        for (var at = Math.Max(0, before - FarthestBefore); at < before; at++)
        {
            if (turns[at].Person is { } earlier && earlier.Is(person, text.Text))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHeard(Person person)
    {
        for (var at = text.TokenAt(person.FullName.Start); at < text.TokenCount && text[at].Start < person.FullName.End && (text.Roles(at) & WordRoles.Preposition) == 0; at++)
        {
            if (text.Word(at) is "voice" or "someone" or "somebody" or "Someone" or "Somebody")
            {
                return true;
            }
        }

        return false;
    }
}
