using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Days with the name of their month: "Friday, September 20, 2021", "20th of September", "November 5-7".</summary>
internal sealed class MonthDays : IRecogniser
{
    private const int LeapYear = 2000;

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var weekday = TakeWeekday(ref next);
        if (!DayFirst(ref next, out var month, out var days) && !MonthFirst(ref next, out month, out days))
        {
            return null;
        }

        if (WithYear(ref next, month, days) is not { } reading)
        {
            return null;
        }

        cursor = next;
        return reading is MonthReading day ? day with { Weekday = weekday } : reading;
    }

    /// <summary>"20 September", "the 20th of September", "5-7 November", "15th day of June".</summary>
    private static bool DayFirst(ref AtomCursor cursor, out int month, out (int First, int Last) days)
    {
        month = 0;
        days = default;
        var next = cursor;
        if (cursor.Peek(-1).IsMarkOf("$€£¥") || (!DayNumbers.TakeDay(ref next, out var day) && !DayNumbers.TakeSpokenDay(ref next, out day)))
        {
            return false;
        }

        var isOrdinal = next.Last.Is(Role.OrdinalEnding);
        days = (day, TakeLastDay(ref next, cursor.Peek(-1).Is(Role.Between)) ?? day);
        TakeJoint(ref next);
        var isOfUnit = next.TakeUnit(out var unit);
        var isCertain = next.Take(Role.Of) || isOrdinal;
        if ((isOfUnit && (unit != TimeUnit.Day || !isCertain)) || !MonthNames.Take(ref next, isCertain, out month))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>"September 20", "Sept. 20", "November 5-7", "Dec31", "May twenty nine".</summary>
    private static bool MonthFirst(ref AtomCursor cursor, out int month, out (int First, int Last) days)
    {
        days = default;
        var next = cursor;
        var isDated = cursor.Peek(-1).IsAny(Role.On, Role.Weekday) && next.Peek(1).Is(Role.Ordinal); // "on march eighteenth"
        if (!MonthNames.Take(ref next, isDated, out month))
        {
            return false;
        }

        TakeJoint(ref next);
        next.Skip(next.Next.IsMark(',') && next.Peek(1).Kind == AtomKind.Number && next.Peek(2) is { IsGlued: true } ending && ending.Is(Role.OrdinalEnding) ? 1 : 0);
        if ((!DayNumbers.TakeDay(ref next, out var day) && !DayNumbers.TakeSpokenDay(ref next, out day))
            || YearNumbers.IsPartOfANumber(next) || BeginsYear(cursor, next))
        {
            return false;
        }

        days = (day, TakeLastDay(ref next, isBetween: false) ?? day);
        if (next.Next.Is(Role.Counted) || next.Next.Is(Role.Magnitude))
        {
            return false; // "in June 20 soldiers …"
        }

        cursor = next;
        return true;
    }

    /// <summary>"June nineteen eighty" has a year and no day.</summary>
    private static bool BeginsYear(AtomCursor month, AtomCursor behind)
    {
        var (year, named) = (behind, month);
        return behind.Last.Is(Role.Cardinal) && !YearNumbers.TakeYearBehind(ref year, afterDay: false, out _)
            && MonthNames.Take(ref named, isCertain: false, out _) && YearWords.Take(ref named, isCertain: false, out _);
    }

    /// <summary>The year, if one follows, makes the date say it all. Null if the calendar has no such day.</summary>
    private static Reading? WithYear(ref AtomCursor cursor, int month, (int First, int Last) days)
    {
        var next = cursor;
        TakeJoint(ref next);
        if (!YearNumbers.TakeYearBehind(ref next, afterDay: true, out var year))
        {
            return days.First > DateTime.DaysInMonth(LeapYear, month) ? null
                : days.First == days.Last ? Day(month, days.First)
                : new RangeReading(Day(month, days.First), Day(month, days.Last));
        }

        if (Period.Day(year, month, days.First) is not { } from || Period.Day(year, month, days.Last) is not { } to)
        {
            return null;
        }

        cursor = next;
        return new FixedReading(days.First == days.Last ? from : from.To(to));
    }

    private static MonthReading Day(int month, int day) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{MonthNames.NameOf(month)} {day}"), month, day);

    /// <summary>"-7", " to 7th", " and 7" after a first day.</summary>
    private static int? TakeLastDay(ref AtomCursor cursor, bool isBetween)
    {
        var next = cursor;
        if (!(next.TakeDash() || next.Take(Role.To) || (next.Take(Role.And) && (isBetween || !next.Next.Is(Role.Ordinal))))
            || !DayNumbers.TakeDay(ref next, out var day)
            || YearNumbers.IsPartOfANumber(next)
            || next.Next.Is(Role.Meridiem)
            || next.Next.IsDash)
        {
            return null;
        }

        cursor = next;
        return day;
    }

    private static int? TakeWeekday(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.Weekday, out var weekday))
        {
            return null;
        }

        next.TakeMark('.');
        next.TakeMark(',');
        next.Take(Role.The);
        cursor = next.Next.Is(Role.Month) || next.Next.Kind == AtomKind.Number || next.Next.Is(Role.Ordinal) ? next : cursor;
        return weekday;
    }

    /// <summary>The mark in "20-Sep-2021" and "Oct/2".</summary>
    private static void TakeJoint(ref AtomCursor cursor) => cursor.Skip(cursor.Next.IsDash || cursor.Next.IsMark('/') ? 1 : 0);
}
