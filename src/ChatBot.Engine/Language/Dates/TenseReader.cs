using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

/// <summary>Tells by the words around an expression whether its clause speaks of what was, is or will be.</summary>
internal static class TenseReader
{
    private const int Reach = 14;

    /// <summary>The tense of the nearest verb before the expression, else of the first one behind it, within its sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="atoms">Its atoms.</param>
    /// <param name="found">The expression.</param>
    /// <param name="sentence">The sentence it stands in.</param>
    public static Tense Read(string text, Atom[] atoms, FoundReading found, TextSpan sentence)
    {
        var cursor = new AtomCursor(text, atoms, found.First);
        var before = Scan(cursor, -1, sentence);
        return before is Tense.Past or Tense.Future ? before
            : Scan(new AtomCursor(text, atoms, found.End - 1), 1, sentence) is var behind and not Tense.Unclear ? Either(before, behind)
            : before;
    }

    private static Tense Either(Tense before, Tense behind) => before == Tense.Present ? before : behind;

    private static Tense Scan(AtomCursor cursor, int direction, TextSpan sentence)
    {
        var habit = Tense.Unclear;
        for (var distance = 1; distance <= Reach; distance++)
        {
            var atom = cursor.Peek(direction * distance);
            var crossesLine = cursor.IsLineStart(direction > 0 ? distance : 1 - distance);
            if (atom.Length == 0 || !sentence.Contains(new TextSpan(atom.Start, atom.Length)) || atom.IsMark(';') || crossesLine)
            {
                break;
            }

            if (IsAhead(cursor, direction * distance, atom))
            {
                return Tense.Future;
            }

            // "is to be held", "will have": the participle after "be" tells nothing, nor the verb after "will".
            var isPast = atom.Is(Role.Behind) || IsPastForm(cursor.TextOf(atom), atom);
            var before = cursor.Peek((direction * distance) - 1);
            if (isPast && !before.Is(Role.Ahead) && cursor.TextOf(before) is not "be")
            {
                return Tense.Past;
            }

            if (atom.Is(Role.Habit) && habit == Tense.Unclear)
            {
                habit = Tense.Present;
                if (direction < 0)
                {
                    break;
                }
            }
        }

        return habit;
    }

    /// <summary>"will", "scheduled"; "is to", "are set to", "going to".</summary>
    private static bool IsAhead(AtomCursor cursor, int distance, Atom atom)
    {
        var isFollowedByTo = cursor.Peek(distance + 1).Is(Role.To);
        return (atom.Is(Role.Habit) && isFollowedByTo)
            || (atom.Is(Role.Ahead) && (isFollowedByTo || cursor.TextOf(atom) is not ("set" or "going" or "plan")));
    }

    private static bool IsPastForm(ReadOnlySpan<char> word, Atom atom) =>
        atom is { Kind: AtomKind.Word, Word: null, Length: > 4 } && word.EndsWith("ed", StringComparison.Ordinal);
}
