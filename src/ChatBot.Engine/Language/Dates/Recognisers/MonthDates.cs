using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Dates with the name of a month: "Friday, September 20, 2021", "20th of September", "late November", "March 2025", "last June".</summary>
internal sealed class MonthDates : IRecogniser
{
    private static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var hasWeekday = TakeWeekday(ref next);
        var reading = DayFirst(ref next) ?? MonthAndDay(ref next) ?? (hasWeekday ? null : MonthAlone(ref next));
        if (reading is not null)
        {
            cursor = next;
        }

        return reading;
    }

    /// <summary>"20 September 2021", "the 20th of September", "5-7 November".</summary>
    private static Reading? DayFirst(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!Pieces.TakeDay(ref next, out var day))
        {
            return null;
        }

        var lastDay = TakeLastDay(ref next) ?? day;
        next.TakeDash();
        next.TakeMark('/');
        if (next.Take(Role.Unit, out var unit) && unit != (int)TimeUnit.Day)
        {
            return null;
        }

        var hasOf = next.Take(Role.Of);
        if (!next.Take(Role.Month, out var month) || (next.Last.Is(Role.Ordinary) && !hasOf && !next.IsCapitalised(next.Last) && !next.Next.Is(Role.Unit) && next.Next.Kind != AtomKind.Number))
        {
            return null;
        }

        TakeAbbreviationPoint(ref next);
        cursor = next;
        return Finish(ref cursor, month, day, lastDay);
    }

    /// <summary>"September 20, 2021", "Sept. 20", "November 5-7", "Dec31".</summary>
    private static Reading? MonthAndDay(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.Month, out var month) || (next.Last.Is(Role.Ordinary) && !next.IsCapitalised(next.Last)))
        {
            return null;
        }

        TakeAbbreviationPoint(ref next);
        next.TakeDash();
        next.TakeMark('/');
        if ((!Pieces.TakeDay(ref next, out var day) && !TakeSpokenDay(ref next, out day)) || Pieces.IsPartOfANumber(next))
        {
            return null;
        }

        var lastDay = TakeLastDay(ref next) ?? day;
        if (next.Next.Is(Role.Counted) || next.Next.Is(Role.Magnitude))
        {
            return null;
        }

        cursor = next;
        return Finish(ref cursor, month, day, lastDay);
    }

    /// <summary>"March 2025", "early June", "last June", "June".</summary>
    private static Reading? MonthAlone(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Pieces.TakePart(ref next);
        int? shift = next.Take(Role.Shift, out var value) ? value : null;
        var hasEvidence = next.Index > cursor.Index || cursor.Peek(-1).Is(Role.Before) || cursor.Peek(-2).Is(Role.Month);
        if (!next.Take(Role.Month, out var month))
        {
            return null;
        }

        var name = next.Last;
        var leads = next.Next is { } joint && (joint.IsDash || joint.Is(Role.To) || joint.Is(Role.And)) && next.Peek(1).Is(Role.Month);
        hasEvidence |= leads && next.IsCapitalised(name);
        var isName = next.IsCapitalised(name) && !name.Is(Role.Ordinary);
        TakeAbbreviationPoint(ref next);
        var behind = next;
        behind.Skip(behind.Next.IsDash || (behind.Next.IsMark('/') && behind.Next.IsGlued) ? 1 : 0);
        if (shift is null && Pieces.TakeYearBehind(ref behind, afterDay: false, out var year) && Period.Month(year, month) is { } period)
        {
            cursor = behind;
            return new FixedReading(period.Narrowed(part));
        }

        var isPerson = next.Next is { Kind: AtomKind.Word, Word: null, IsGlued: false } && next.IsCapitalised(next.Next) && !next.IsLineStart(0);
        if (!hasEvidence && (!isName || isPerson || next.Next.IsApostrophe))
        {
            return null;
        }

        if (name.Is(Role.Ordinary) && !next.IsCapitalised(name) && part == Part.Whole && shift is null or 0)
        {
            return null;
        }

        cursor = next;
        return new MonthReading(English.GetMonthName(month), month, null, part, shift);
    }

    /// <summary>The year, if one follows, makes the date say it all.</summary>
    private static Reading? Finish(ref AtomCursor cursor, int month, int day, int lastDay)
    {
        var next = cursor;
        next.TakeDash();
        next.TakeMark('/');
        Reading first = Day(month, day);
        if (!Pieces.TakeYearBehind(ref next, afterDay: true, out var year))
        {
            if (day > DateTime.DaysInMonth(2000, month))
            {
                return null;
            }

            return lastDay == day ? first : new RangeReading(first, Day(month, lastDay));
        }

        if (Period.Day(year, month, day) is not { } from || Period.Day(year, month, lastDay) is not { } to)
        {
            return null;
        }

        cursor = next;
        return new FixedReading(day == lastDay ? from : from.To(to));
    }

    private static MonthReading Day(int month, int day) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{English.GetMonthName(month)} {day}"), month, day);

    /// <summary>"-7", " to 7th", " and 7" after a first day.</summary>
    private static int? TakeLastDay(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!(next.TakeDash() || next.Take(Role.To) || (next.Take(Role.And) && !next.Next.Is(Role.Ordinal)))
            || !Pieces.TakeDay(ref next, out var day)
            || Pieces.IsPartOfANumber(next)
            || next.Next.Is(Role.Meridiem)
            || next.Next.IsDash)
        {
            return null;
        }

        cursor = next;
        return day;
    }

    /// <summary>"May twenty nine".</summary>
    private static bool TakeSpokenDay(ref AtomCursor cursor, out int day)
    {
        var next = cursor;
        var count = 0m;
        var isDay = next.Next.Is(Role.Cardinal) && Pieces.TakeCount(ref next, out count) && count is >= 1 and <= 31;
        day = (int)count;
        cursor = isDay ? next : cursor;
        return isDay;
    }

    private static bool TakeWeekday(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.Weekday))
        {
            return false;
        }

        next.TakeMark('.');
        next.TakeMark(',');
        next.Take(Role.The);
        if (!next.Next.Is(Role.Month) && next.Next.Kind != AtomKind.Number && !next.Next.Is(Role.Ordinal))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    private static void TakeAbbreviationPoint(ref AtomCursor cursor)
    {
        if (cursor.Last.Length <= 4 && cursor.Next is { IsGlued: true } && !cursor.IsLineStart(1))
        {
            cursor.TakeMark('.');
        }
    }
}
