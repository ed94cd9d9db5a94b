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
        var value = next.Take(Role.SetUnit, out var unit) ? new Amount(1).ToDuration((TimeUnit)unit)
            : next.Take(Role.Weekdays, out var weekday) ? WeekdayValue(ref next, weekday)
            : next.Take(Role.Every) ? EveryValue(ref next)
            : null;
        if (value is null)
        {
            return null;
        }

        cursor = next;
        return new SetReading(value);
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

        if (cursor.Take(Role.DayPart))
        {
            return "P1D";
        }

        var amount = Amounts.TakeCount(ref cursor, out var count) ? new Amount(count) : new Amount(isOther ? 2 : 1);
        return cursor.TakeUnit(out var unit) && unit > TimeUnit.Second ? amount.ToDuration(unit) : null;
    }

    /// <summary>A day of any week, as TimeML writes it.</summary>
    private static string WeekdayValue(ref AtomCursor cursor, int weekday)
    {
        if (!cursor.Take(Role.DayParts))
        {
            cursor.Take(Role.DayPart);
        }

        return $"XXXX-WXX-{weekday}";
    }
}
