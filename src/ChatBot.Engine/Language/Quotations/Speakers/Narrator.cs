using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Finds the name of the one who tells the story: others call him or her by it.</summary>
internal static class Narrator
{
    // "I said" is heard by somebody who spoke, or will speak, this many quotations away at most.
    private const int NearestTurns = 2;

    /// <summary>The name by which those who talk with "I" most often address somebody; null if they never do.</summary>
    public static TextSpan? FindName(SpokenText text, TitledNames titled, Genders genders, IReadOnlyList<Turn> turns)
    {
        if (Introduced(text, titled, turns) is { } introduced)
        {
            return introduced;
        }

        var speakers = turns.Where(turn => turn.Ground is SpeakerGround.Told or SpeakerGround.Pronoun).Select(turn => Key(text, turn.Person!.FullName)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var counts = new Dictionary<string, (int Count, TextSpan FullName)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < turns.Count; i++)
        {
            if (IsNarrator(turns[i].Person) || !SpeaksWithNarrator(turns, i))
            {
                continue;
            }

            var words = turns[i].Stretch.Inner;
            foreach (var name in Vocatives.In(text, words).Where(name => genders.MentionsOf(name) > 1 && !speakers.Contains(Key(text, titled.Of(name)))))
            {
                var fullName = titled.Of(name);
                var key = Key(text, fullName);
                counts[key] = (counts.GetValueOrDefault(key).Count + 1, fullName);
            }
        }

        return counts.Count == 0 ? null : counts.Values.OrderByDescending(c => c.Count).ThenBy(c => c.FullName.Start).First().FullName;
    }

    /// <summary>Whether the person is "I".</summary>
    public static bool IsNarrator(Person? person) => person?.Gender == WordRoles.I;

    private static string Key(SpokenText text, TextSpan fullName) => fullName.In(text.Text).ToString();

    // "My name is X": in the story, or in the narrator's own words; what others say of themselves is not the narrator's.
    private static TextSpan? Introduced(SpokenText text, TitledNames titled, IReadOnlyList<Turn> turns)
    {
        var turn = 0;
        foreach (var name in text.Names)
        {
            while (turn < turns.Count && turns[turn].Stretch.Span.End <= name.Span.Start)
            {
                turn++;
            }

            var isOwn = turn == turns.Count || turns[turn].Stretch.Span.Start > name.Span.Start || IsNarrator(turns[turn].Person);
            if (isOwn && name.Type == NameType.Person && Introduction.Follows(text, text.TokenAt(name.Span.Start)))
            {
                return titled.Of(name);
            }
        }

        return Answered(text, titled, turns);
    }

    // "What is your name?" – "Ada Brook," I said.
    private static TextSpan? Answered(SpokenText text, TitledNames titled, IReadOnlyList<Turn> turns)
    {
        for (var turn = 1; turn < turns.Count; turn++)
        {
            if (turns[turn].Ground == SpeakerGround.Told && IsNarrator(turns[turn].Person)
                && Introduction.In(text, turns[turn].Stretch.Inner, turns[turn - 1].Stretch.Inner) is { } own)
            {
                return titled.Of(own);
            }
        }

        return null;
    }

    private static bool SpeaksWithNarrator(IReadOnlyList<Turn> turns, int turn)
    {
        for (var i = Math.Max(0, turn - NearestTurns); i <= turn + NearestTurns && i < turns.Count; i++)
        {
            if (IsNarrator(turns[i].Person))
            {
                return true;
            }
        }

        return false;
    }
}
