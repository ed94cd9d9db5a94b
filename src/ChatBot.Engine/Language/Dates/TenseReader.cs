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
        var tense = before is Tense.Past or Tense.Future ? before
            : Scan(new AtomCursor(text, atoms, found.End - 1), 1, sentence) is var behind and not Tense.Unclear ? Either(before, behind)
            : before;
        return IsDeadline(cursor, tense) || IsMoved(cursor, sentence) ? Tense.Future : tense;
    }

    /// <summary>"Please answer by Monday", "is put off until May": what is not past by then is to come; but not "it rains from June until August".</summary>
    private static bool IsDeadline(AtomCursor cursor, Tense tense)
    {
        if (tense is not (Tense.Unclear or Tense.Present) || cursor.Peek(-2) is { Kind: AtomKind.Number } || cursor.Peek(-2).IsAny(Role.Month, Role.Weekday, Role.Season))
        {
            return false;
        }

        var before = cursor.TextOf(cursor.Peek(-1));
        return before is "by" || (tense == Tense.Present && before is "until" or "till" or "before");
    }

    /// <summary>"moved from 9 to 16 June", "was put off until May", "10 rather than 3 June": nobody moves what is over.</summary>
    private static bool IsMoved(AtomCursor cursor, TextSpan sentence)
    {
        var before = cursor.TextOf(cursor.Peek(-1));
        if (before is "than")
        {
            return cursor.TextOf(cursor.Peek(-2)) is "rather" && Scan(cursor, -1, sentence) != Tense.Past;
        }

        if (before is not ("to" or "until" or "till" or "from"))
        {
            return false;
        }

        for (var distance = 2; distance <= Reach && cursor.Peek(-distance) is { Length: > 0 } atom && sentence.Contains(new TextSpan(atom.Start, atom.Length)); distance++)
        {
            if (MovingVerbs.Contain(cursor.TextOf(atom)))
            {
                return true;
            }
        }

        return false;
    }

    private static Tense Either(Tense before, Tense behind) => before == Tense.Present ? before : behind;

    private static Tense Scan(AtomCursor cursor, int direction, TextSpan sentence)
    {
        var habit = Tense.Unclear;
        for (var distance = 1; distance <= Reach; distance++)
        {
            var atom = cursor.Peek(direction * distance);
            var crossesLine = cursor.IsLineStart(direction > 0 ? distance : 1 - distance);
            if (atom.Length == 0 || !sentence.Contains(new TextSpan(atom.Start, atom.Length)) || atom.IsMark(';') || crossesLine || (direction > 0 && cursor.TextOf(atom) is "if" or "unless"))
            {
                break;
            }

            if (IsAhead(cursor, direction * distance, atom))
            {
                return Tense.Future;
            }

            if (PastForms.Contain(cursor.TextOf(atom), atom) && !IsGoverned(cursor, cursor.Peek((direction * distance) - 1)))
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

    /// <summary>"is to be held", "is put off", "will have": the participle after "be" tells nothing, nor the verb after "will".</summary>
    private static bool IsGoverned(AtomCursor cursor, Atom before) =>
        before.Is(Role.Ahead) || (before.Is(Role.Habit) && !before.Is(Role.Month)) || cursor.TextOf(before) is "be";

    /// <summary>"will", "scheduled"; "is to", "agreed to", "are set to", "due to open"; but "the fee is due in May" says when it always is.</summary>
    private static bool IsAhead(AtomCursor cursor, int distance, Atom atom)
    {
        var isFollowedByTo = cursor.Peek(distance + 1).Is(Role.To);
        return (atom.Is(Role.Habit) && isFollowedByTo)
            || (distance < 0 && isFollowedByTo && cursor.TextOf(atom) is "agreed" or "decided" or "resolved") // but "in May they agreed to build it"
            || (atom.Is(Role.Ahead) && (isFollowedByTo || cursor.TextOf(atom) is not ("set" or "going" or "plan" or "due")));
    }
}
