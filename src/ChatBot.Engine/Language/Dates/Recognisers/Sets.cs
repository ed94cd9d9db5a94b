using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Repeated times: "every Monday", "each year", "weekly", "every two weeks", "Fridays".</summary>
internal sealed class Sets : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var value = Multiple(ref next) ?? (next.Take(Role.SetUnit, out var unit) ? new Amount(1).ToDuration((TimeUnit)unit)
            : next.Take(Role.Weekdays, out var weekday) ? WeekdayValue(ref next, weekday)
            : next.Take(Role.Every) ? EveryValue(ref next)
            : null);
        if (value is null)
        {
            next = cursor;
            value = DayOfMonth(ref next) ?? Weekends(ref next);
        }

        if (value is null)
        {
            return null;
        }

        cursor = next;
        return new SetReading(value);
    }

    /// <summary>"the 19th of every month".</summary>
    private static string? DayOfMonth(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        if (next.Next.Kind == AtomKind.Mark || !DayNumbers.TakeOrdinal(ref next, out var day) || day > 31 || !next.Take(Role.Of) || !next.Take(Role.Every)
            || !next.TakeUnit(out var unit) || unit != TimeUnit.Month)
        {
            return null;
        }

        cursor = next;
        return string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}");
    }

    /// <summary>"on weekends".</summary>
    private static string? Weekends(ref AtomCursor cursor)
    {
        var next = cursor;
        var isWeekends = next.TakeUnit(out var unit) && unit == TimeUnit.Weekend && next.Last.Is(Role.Plural);
        cursor = isWeekends ? next : cursor;
        return isWeekends ? new Amount(1).ToDuration(unit) : null;
    }

    /// <summary>"bi-monthly", "semi-annually".</summary>
    private static string? Multiple(ref AtomCursor cursor)
    {
        var next = cursor;
        var count = next.TakeWord("bi") ? 2 : next.TakeWord("semi") ? 0.5m : 0;
        if (count == 0 || !next.TakeDash() || !next.Take(Role.SetUnit, out var unit))
        {
            return null;
        }

        cursor = next;
        return new Amount(count).ToDuration((TimeUnit)unit);
    }

    private static string? EveryValue(ref AtomCursor cursor)
    {
        var isOther = cursor.Take(Role.Other);
        if (cursor.Take(Role.Weekday, out var weekday))
        {
            return WeekdayValue(ref cursor, weekday);
        }

        if (cursor.Take(Role.Month, out var month))
        {
            return $"XXXX-{month:00}";
        }

        if (cursor.Take(Role.Season, out var season))
        {
            return $"XXXX-{season}";
        }

        if (cursor.Take(Role.DayPart, out var hour))
        {
            return DayTimeReading.CodeOf(hour);
        }

        if (cursor.TakeWord("weekday") || cursor.TakeWord("workday"))
        {
            return "P1WD"; // TimeML's word for working days
        }

        var amount = Amounts.TakeCount(ref cursor, out var count) ? new Amount(count) : new Amount(isOther ? 2 : 1);
        return cursor.TakeUnit(out var unit) && unit > TimeUnit.Second ? amount.ToDuration(unit) : null;
    }

    /// <summary>A day of any week, as TimeML writes it.</summary>
    private static string WeekdayValue(ref AtomCursor cursor, int weekday)
    {
        var isPart = cursor.Take(Role.DayParts, out var hour) || cursor.Take(Role.DayPart, out hour);
        return $"XXXX-WXX-{weekday}{(isPart ? DayTimeReading.CodeOf(hour) : "")}";
    }
}
