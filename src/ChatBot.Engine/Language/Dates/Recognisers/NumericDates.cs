using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Dates in digits: "2021-09-20", "9/20/2021" (month first, as in America, unless that cannot be), "20161016".</summary>
internal sealed class NumericDates : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) =>
        cursor.Next.Kind == AtomKind.Number
            ? (Reading?)(YearFirst(ref cursor) ?? YearLast(ref cursor) ?? Packed(ref cursor) ?? Spaced(ref cursor) ?? YearAndMonth(ref cursor)) ?? WithoutYear(ref cursor)
            : null;

    private static FixedReading? YearFirst(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeNumber(1000, 2999, 4, out var year) || !TakeSeparator(ref next, out var separator)
            || !TakeMonth(ref next, out var month) || !next.TakeMark(separator)
            || !next.TakeNumber(1, 31, 2, out var day) || YearNumbers.IsPartOfANumber(WithoutTimeMark(next)))
        {
            return null;
        }

        return Day(ref cursor, next, year, month, day);
    }

    private static FixedReading? YearLast(ref AtomCursor cursor)
    {
        var next = cursor;
        if (IsChained(cursor) || !next.TakeNumber(1, 31, 2, out var first) || !TakeSeparator(ref next, out var separator)
            || !next.TakeNumber(1, 31, 2, out var second) || !next.TakeMark(separator)
            || next.Next is not { Kind: AtomKind.Number, Length: 2 or 4 } yearAtom)
        {
            return null;
        }

        next.Skip();
        if (YearNumbers.IsPartOfANumber(next) || (separator == '.' && yearAtom.Length == 2))
        {
            return null;
        }

        var year = yearAtom.Length == 2 ? YearNumbers.FullYear(yearAtom.Number) : yearAtom.Number;
        var dayFirst = separator == '.' || first > 12;
        return dayFirst && second <= 12 ? Day(ref cursor, next, year, second, first) : Day(ref cursor, next, year, first, second);
    }

    /// <summary>"133-03-03-2020" numbers something; "2-2-2020-3-3-2020" are two dates.</summary>
    private static bool IsChained(AtomCursor cursor) =>
        cursor.Next.IsGlued && cursor.Peek(-1) is { IsDash: true, IsGlued: true } && cursor.Peek(-2).Kind == AtomKind.Number && !cursor.Peek(-3).IsMarkOf("-/.");

    /// <summary>"2016 10 16".</summary>
    private static FixedReading? Spaced(ref AtomCursor cursor)
    {
        var next = cursor;
        return next.TakeNumber(1900, 2199, 4, out var year) && next.Next is { IsGlued: false, Length: 2 } && !next.IsLineStart(0)
            && next.TakeNumber(1, 12, 2, out var month) && next.Next is { IsGlued: false, Length: 2 } && !next.IsLineStart(0)
            && next.TakeNumber(1, 31, 2, out var day) && !YearNumbers.IsPartOfANumber(next) && next.Next.Kind != AtomKind.Number
            ? Day(ref cursor, next, year, month, day)
            : null;
    }

    /// <summary>Eight digits that are a date of our times.</summary>
    private static FixedReading? Packed(ref AtomCursor cursor)
    {
        var next = cursor;
        return next.TakeNumber(19000101, 20991231, 8, out var number) && next.Last.Length == 8 && !YearNumbers.IsPartOfANumber(next)
            ? Day(ref cursor, next, number / 10000, number / 100 % 100, number % 100)
            : null;
    }

    /// <summary>"2015-12", "2015/3", "12-2015", "2017 April"; "2005-06" and "1956-7" may be two years, and are left to them.</summary>
    private static FixedReading? YearAndMonth(ref AtomCursor cursor)
    {
        var next = cursor;
        var isMonth = MonthBehind(ref next, out var year, out var month) || MonthBefore(ref next, out year, out month);
        var goesOn = next.Next.IsGlued && (next.Next.IsDash || next.Next.IsMark('/')) && next.Peek(1).IsGlued;
        if (!isMonth || !YearEvidence.IsFree(cursor) || goesOn || YearNumbers.IsPartOfANumber(next) || Period.Month(year, month) is not { } period)
        {
            return null;
        }

        cursor = next;
        return new FixedReading(period);
    }

    private static bool MonthBehind(ref AtomCursor cursor, out int year, out int month)
    {
        var next = cursor;
        month = 0;
        if (!next.TakeNumber(1900, 2199, 4, out year))
        {
            return false;
        }

        var isNumber = next.Next.IsMarkOf("-/") && TakeSeparator(ref next, out _);
        var isMonth = isNumber ? next.TakeNumber(1, 12, 2, out month) && month <= year % (next.Last.Length == 1 ? 10 : 100)
            : !next.IsLineStart(0) && next.Take(Role.Month, out month) && !next.Last.Is(Role.Ordinary) && next.Next is not { Kind: AtomKind.Number, Length: <= 2 };
        cursor = isMonth ? next : cursor;
        return isMonth;
    }

    private static bool MonthBefore(ref AtomCursor cursor, out int year, out int month)
    {
        var next = cursor;
        year = 0;
        var isMonth = next.TakeNumber(1, 12, 2, out month) && TakeSeparator(ref next, out var separator) && separator != '.'
            && next.TakeNumber(1900, 2099, 4, out year);
        cursor = isMonth ? next : cursor;
        return isMonth;
    }

    /// <summary>"on 9/20": only after a word that expects a date, for fractions look the same.</summary>
    private static Reading? WithoutYear(ref AtomCursor cursor)
    {
        var next = cursor;
        var before = cursor.Peek(-1);
        var isListed = (before.IsMark(',') || before.IsAny(Role.And, Role.Or)) && cursor.Peek(-3).IsMark('/');
        var isExpected = before.IsDash || isListed || LeadsToTime(cursor)
            || before.IsAny(Role.On, Role.Since, Role.Weekday, Role.From, Role.To, Role.Between, Role.By);
        if (!isExpected
            || !next.TakeNumber(1, 31, 2, out var first) || !next.Next.IsGlued || !next.TakeMark('/')
            || !next.Next.IsGlued || !next.TakeNumber(1, 31, 2, out var second) || YearNumbers.IsPartOfANumber(next))
        {
            return null;
        }

        var (month, day) = first > 12 ? (second, first) : (first, second);
        if (month > 12 || day > DateTime.DaysInMonth(2000, month))
        {
            return null;
        }

        cursor = next;
        var reading = new MonthReading(string.Create(CultureInfo.InvariantCulture, $"{MonthNames.NameOf(month)} {day}"), month, day);
        if (!next.TakeMark(',') || !YearNumbers.TakeYear(ref next, out var year) || reading.In(year) is not { } period)
        {
            return reading;
        }

        cursor = next;
        return new FixedReading(period); // "5/7, 2020"
    }

    /// <summary>Whether a time or another date stands behind "9/20" and so makes it one: "9/20 at 5", "10/1-11/2/2017".</summary>
    private static bool LeadsToTime(AtomCursor fraction)
    {
        fraction.Skip(3);
        var isRange = fraction.Next is { IsDash: true, IsGlued: true } && fraction.Peek(2).IsMark('/');
        return isRange
            || (fraction.Next.IsAny(Role.Between, Role.At, Role.Later) && fraction.Peek(1) is { Kind: AtomKind.Number, Length: <= 2 } && fraction.Next.Length > 1);
    }

    private static FixedReading? Day(ref AtomCursor cursor, AtomCursor next, int year, int month, int day)
    {
        if (Period.Day(year, month, day) is not { } period)
        {
            return null;
        }

        cursor = next;
        return new FixedReading(period);
    }

    /// <summary>"09", "Sep".</summary>
    private static bool TakeMonth(ref AtomCursor cursor, out int month) =>
        cursor.TakeNumber(1, 12, 2, out month) || cursor.Take(Role.Month, out month);

    private static bool TakeSeparator(ref AtomCursor cursor, out char separator)
    {
        separator = (char)cursor.Next.Number;
        return cursor.Next is { IsGlued: true, Kind: AtomKind.Mark } && separator is '-' or '/' or '.' && cursor.TakeMark(separator)
            && cursor.Next.IsGlued;
    }

    /// <summary>In "2021-09-20T15:34" the T belongs to the time.</summary>
    private static AtomCursor WithoutTimeMark(AtomCursor cursor)
    {
        if (cursor.TakeWord("T"))
        {
            cursor.Skip();
        }

        return cursor;
    }
}
