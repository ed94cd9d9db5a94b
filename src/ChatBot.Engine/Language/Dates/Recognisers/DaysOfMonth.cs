using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Days of a month that is not named: "Friday the 26th", "Mon 13th", "on the 18th".</summary>
internal sealed class DaysOfMonth : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var isWeekday = next.Take(Role.Weekday, out var weekday);
        next.TakeMark(isWeekday ? ',' : '\0');
        var hasThe = next.Take(Role.The);
        var isExpected = isWeekday || (hasThe && cursor.Peek(-1).IsAny(Role.On, Role.By, Role.Since, Role.Of));
        if (!isExpected || !TakeDay(ref next, isSpoken: isWeekday && hasThe, isBare: isWeekday, out var day) || !EndsHere(next))
        {
            return null;
        }

        cursor = next;
        return new DayOfMonthReading(day, isWeekday ? weekday : null);
    }

    private static bool TakeDay(ref AtomCursor cursor, bool isSpoken, bool isBare, out int day)
    {
        var next = cursor;
        if (next.TakeNumber(1, 31, 2, out day) && (DayNumbers.TakeOrdinalEnding(ref next) || (isBare && !next.Next.IsGlued)
            || (isBare && next.Next.Kind == AtomKind.Mark && !YearNumbers.IsPartOfANumber(next) && !next.Next.IsMark(':'))))
        {
            cursor = next;
            return true;
        }

        next = cursor;
        if (!isSpoken || !DayNumbers.TakeOrdinal(ref next, out day) || day > 31)
        {
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>Nothing stands behind that the number could count or belong to: "the 18th floor".</summary>
    private static bool EndsHere(AtomCursor cursor)
    {
        var next = cursor.Next;
        return next.Kind == AtomKind.Number || cursor.IsLineStart(0)
            || (next.Kind == AtomKind.Mark ? !next.IsDash && !next.IsApostrophe && !next.IsMark('/') && !next.IsMark('%')
                : next.IsAny(Role.At, Role.Between, Role.From, Role.And, Role.Or, Role.To, Role.Habit, Role.Circa, Role.Shift, Role.Cardinal, Role.Noon)
                    || next.Is(Role.Approximately));
    }
}
