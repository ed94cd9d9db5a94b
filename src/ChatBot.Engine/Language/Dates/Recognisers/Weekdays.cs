using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Days of the week: "Tuesday", "last Friday", "early on Saturday morning".</summary>
internal sealed class Weekdays : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        var part = Modifiers.TakePart(ref next);
        if (part != Part.Whole)
        {
            next.Take(Role.On);
        }

        var hasThe = next.Take(Role.The);
        var isTold = next.Take(Role.ToldShift, out var told);
        int? shift = isTold ? told : next.Take(Role.Shift, out var value) ? value : null;
        if (hasThe && shift is null)
        {
            return null;
        }

        if (shift == 0 && next.Take(Role.Shift, out var second))
        {
            shift = Math.Min(second, 0); // "this coming Friday" is the nearest, "next Friday" that of next week
        }

        if (!next.Take(Role.Weekday, out var day))
        {
            return null;
        }

        var before = cursor.Peek(-1);
        var isExpected = shift is not null || before.IsAny(Role.On, Role.By, Role.Since, Role.To) || IsWeek(before)
            || (before.IsAny(Role.Or, Role.And) && cursor.Peek(-2).Is(Role.Weekday));
        if (before.Is(Role.Article) || !IsDay(next, isExpected))
        {
            return null;
        }

        if (next.Take(Role.DayParts, out var hour) && shift is null)
        {
            cursor = next;
            return new SetReading($"XXXX-WXX-{day}{DayTimeReading.CodeOf(hour)}");
        }

        int? dayPart = next.Take(Role.DayPart, out hour) ? hour : null;
        if (part != Part.Whole && dayPart is null)
        {
            return null;
        }

        cursor = next;
        return new WeekdayReading(day, shift, dayPart, FromTold: isTold && hasThe);
    }

    private static bool IsWeek(Atom atom) => atom.Word is { } word && word.Is(Role.Unit, out var unit) && unit == (int)TimeUnit.Week;

    /// <summary>"sat", "wed" and "the Sun" are no days unless a word before them expects one.</summary>
    private static bool IsDay(AtomCursor cursor, bool isExpected)
    {
        var (day, next) = (cursor.Last, cursor.Next);
        var beginsName = next.Kind == AtomKind.Word && cursor.IsCapitalised(next);
        return !day.Is(Role.Ordinary) || next.Is(Role.DayPart) || (isExpected && cursor.IsCapitalised(day) && !beginsName);
    }
}
