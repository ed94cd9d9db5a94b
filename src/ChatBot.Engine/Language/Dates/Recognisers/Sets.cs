using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Repeated times: "every Monday", "each year", "weekly", "every two weeks", "Fridays", "the first Monday of each month", "twice a year".</summary>
internal sealed class Sets : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var value = Multiple(ref next) ?? (next.Take(Role.SetUnit, out var unit) ? new Amount(1).ToDuration((TimeUnit)unit)
            : next.Take(Role.HalfSetUnit, out unit) ? new Amount(0.5m).ToDuration((TimeUnit)unit)
            : next.TakeWord("bimonthly") ? "P2M"
            : next.TakeWord("biennial") || next.TakeWord("biennially") ? "P2Y"
            : next.Take(Role.Weekdays, out var weekday) ? WeekdayValue(ref next, weekday)
            : next.Take(Role.Every) ? EveryValue(ref next)
            : null);
        if (value is null)
        {
            next = cursor;
            value = DayOfMonth(ref next) ?? NthOfEach(ref next) ?? Rate(ref next) ?? Weekends(ref next) ?? Any(ref next) ?? DayParts(ref next, cursor.Peek(-1));
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

    /// <summary>"the first Monday of each month", "the last day of every quarter": as often as the whole.</summary>
    private static string? NthOfEach(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        var isCounted = (next.Take(Role.Shift, out var shift) && shift < 0) || DayNumbers.TakeOrdinal(ref next, out _);
        if (!isCounted || !(next.Take(Role.Weekday) || (next.TakeUnit(out var part) && part is TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend))
            || !next.Take(Role.Of) || !next.Take(Role.Every) || !next.TakeUnit(out var whole) || whole < TimeUnit.Week)
        {
            return null;
        }

        cursor = next;
        return new Amount(1).ToDuration(whole);
    }

    /// <summary>"once a week", "twice a year", "three times each day".</summary>
    private static string? Rate(ref AtomCursor cursor)
    {
        var next = cursor;
        var isTimes = next.TakeWord("once") || next.TakeWord("twice") || (Amounts.TakeCount(ref next, out _) && next.TakeWord("times"));
        if (!isTimes || !(next.Take(Role.Article) || next.Take(Role.Every) || next.TakeWord("per")) || !next.TakeUnit(out var unit)
            || next.Last.Is(Role.Plural) || unit < TimeUnit.Hour || next.Next.IsAny(Role.Ago, Role.Later))
        {
            return null;
        }

        cursor = next;
        return new Amount(1).ToDuration(unit);
    }

    /// <summary>"on weekends".</summary>
    private static string? Weekends(ref AtomCursor cursor)
    {
        var next = cursor;
        var isWeekends = next.TakeUnit(out var unit) && unit == TimeUnit.Weekend && next.Last.Is(Role.Plural);
        cursor = isWeekends ? next : cursor;
        return isWeekends ? new Amount(1).ToDuration(unit) : null;
    }

    /// <summary>"any weekend".</summary>
    private static string? Any(ref AtomCursor cursor)
    {
        var next = cursor;
        var isSet = next.TakeWord("any") && next.TakeUnit(out _) && !next.Last.Is(Role.Plural);
        var unit = isSet && next.Last.Word!.Is(Role.Unit, out var value) ? (TimeUnit)value : TimeUnit.Second;
        isSet = unit is TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Month or TimeUnit.Year;
        cursor = isSet ? next : cursor;
        return isSet ? new Amount(1).ToDuration(unit) : null;
    }

    /// <summary>"(he works) mornings", "(he reads) evenings".</summary>
    private static string? DayParts(ref AtomCursor cursor, Atom before) =>
        before is { Kind: AtomKind.Word, Word: null } && (cursor.Peek(1).Kind == AtomKind.Mark || cursor.Peek(1).Is(Role.And)) && cursor.Take(Role.DayParts, out var hour)
            ? DayTimeReading.CodeOf(hour)
            : null;

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
        var each = Each(ref cursor);
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

        var amount = Amounts.TakeCount(ref cursor, out var count) ? new Amount(count) : new Amount(each);
        return cursor.TakeUnit(out var unit) && unit > TimeUnit.Second ? amount.ToDuration(unit) : null;
    }

    /// <summary>2 for "every other Friday" and "every second week", 3 for "every third", else 1.</summary>
    private static int Each(ref AtomCursor cursor)
    {
        var next = cursor;
        var which = next.Take(Role.Other) ? 2 : DayNumbers.TakeOrdinal(ref next, out var number) && next.Next.IsAny(Role.Weekday, Role.Unit) ? number : 1;
        cursor = which > 1 ? next : cursor;
        return which;
    }

    /// <summary>A day of any week, as TimeML writes it.</summary>
    private static string WeekdayValue(ref AtomCursor cursor, int weekday)
    {
        var isPart = cursor.Take(Role.DayParts, out var hour) || cursor.Take(Role.DayPart, out hour);
        return $"XXXX-WXX-{weekday}{(isPart ? DayTimeReading.CodeOf(hour) : "")}";
    }
}
