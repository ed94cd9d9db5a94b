using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Days of a month that is not named: "Friday the 26th", "Mon 13th", "on the 18th", "the 21st of this month".</summary>
internal sealed class DaysOfMonth : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var isWeekday = next.Take(Role.Weekday, out var weekday);
        next.TakeMark(isWeekday ? ',' : '\0');
        var hasThe = next.Take(Role.The);
        var isAnnounced = hasThe && cursor.Peek(-1).IsAny(Role.On, Role.By, Role.Since, Role.Of);
        var isBare = isWeekday || (isAnnounced && next.Peek(1).IsAny(Role.From, Role.Between, Role.At));
        if (!(isWeekday || hasThe) || !TakeDay(ref next, isSpoken: isWeekday && hasThe, isBare, out var day))
        {
            return null;
        }

        var isOfMonth = IsOfMonth(next);
        if (!(isWeekday || isAnnounced || isOfMonth) || !(isOfMonth || EndsHere(next)))
        {
            return null;
        }

        cursor = next;
        return new DayOfMonthReading(day, isWeekday ? weekday : null);
    }

    /// <summary>"(the 21st) of this month", "(the 3rd) next month".</summary>
    private static bool IsOfMonth(AtomCursor cursor)
    {
        cursor.Skip(cursor.Next.Is(Role.Of) ? 1 : 0);
        return (cursor.Take(Role.Shift) || cursor.Take(Role.ToldShift)) && cursor.TakeUnit(out var unit) && unit == TimeUnit.Month;
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
