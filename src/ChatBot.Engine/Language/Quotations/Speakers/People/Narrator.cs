using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

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
        return MostCalled(text, titled, genders, turns, i => SpeaksWithNarrator(turns, i), speakers)
            ?? MostCalled(text, titled, genders, turns, _ => true, Told(text, titled, turns).ToHashSet(StringComparer.OrdinalIgnoreCase)); // whoever is called and never told of
    }

    private static TextSpan? MostCalled(SpokenText text, TitledNames titled, Genders genders, IReadOnlyList<Turn> turns, Func<int, bool> counts, HashSet<string> others)
    {
        var called = new Dictionary<string, (int Count, TextSpan FullName)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < turns.Count; i++)
        {
            if (IsNarrator(turns[i].Person) || !counts(i))
            {
                continue;
            }

            foreach (var name in Vocatives.In(text, turns[i].Stretch.Inner))
            {
                var fullName = titled.Of(name);
                var key = Key(text, fullName);
                if (genders.MentionsOf(name) > 1 && !others.Contains(key))
                {
                    called[key] = (called.GetValueOrDefault(key).Count + 1, fullName);
                }
            }
        }

        return called.Count == 0 ? null : called.Values.OrderByDescending(c => c.Count).ThenBy(c => c.FullName.Start).First().FullName;
    }

    // The names outside quotations.
    private static IEnumerable<string> Told(SpokenText text, TitledNames titled, IReadOnlyList<Turn> turns)
    {
        var cursor = new TurnCursor(turns);
        foreach (var name in text.Names)
        {
            if (cursor.Over(name.Span.Start) is null)
            {
                yield return Key(text, titled.Of(name));
            }
        }
    }

    /// <summary>Whether the person is "I".</summary>
    public static bool IsNarrator(Person? person) => person?.Gender == WordRoles.I;

    private static string Key(SpokenText text, TextSpan fullName) => fullName.In(text.Text).ToString();

    // "My name is X": in the story, or in the narrator's own words; what others say of themselves is not the narrator's.
    private static TextSpan? Introduced(SpokenText text, TitledNames titled, IReadOnlyList<Turn> turns)
    {
        var cursor = new TurnCursor(turns);
        foreach (var name in text.Names)
        {
            var isOwn = cursor.Over(name.Span.Start) is not { } turn || IsNarrator(turn.Person);
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
