using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates;

/// <summary>Joins a length of time with another, or with the date that it is counted from.</summary>
internal static class Lengths
{
    /// <summary>"two days before Christmas", "three weeks from tomorrow".</summary>
    public static Reading? Distance(FoundReading left, FoundReading right, AtomCursor gap, Atom before)
    {
        if (left.Reading is not DurationReading { Unit: >= TimeUnit.Day } length
            || right.Reading.Type != DateType.Date || right.First - left.End != 1)
        {
            return null;
        }

        if (before.Is(Role.For) && gap.Next.Is(Role.From))
        {
            return new StartingReading(length, right.Reading); // "for 3 days from today"
        }

        var direction = gap.Take(Role.Later, out var value) ? value : gap.Take(Role.From) || gap.Take(Role.Since) ? 1 : 0;
        return direction == 0 ? null : new DistanceReading(length.Amount, length.Unit, direction, FromTold: false, right.Reading);
    }

    /// <summary>"two weeks and two days ago", "2 years 1 month 21 days later".</summary>
    public static DistanceReading? Sum(FoundReading left, FoundReading right, AtomCursor gap)
    {
        gap.Skip(gap.Index < right.First && gap.Next.Is(Role.And) ? 1 : 0);
        if (gap.Index != right.First || left.Reading is not DurationReading length || right.Reading is not DistanceReading { Amount.Count: not null } distance)
        {
            return null;
        }

        Reading start = distance.FromTold ? new UnitReading(TimeUnit.Day, 0, FromTold: true) : new DayShiftReading(0);
        var least = length;
        for (var part = length; part is not null; (least, part) = (part, part.Rest))
        {
            start = new DistanceReading(part.Amount, part.Unit, distance.Direction, FromTold: false, start);
        }

        return least.Unit > distance.Unit && least.Amount.Count is not null ? distance with { Start = start } : null;
    }

    /// <summary>"1 hour and 30 minutes", "2 years 1 month".</summary>
    public static DurationReading? Compound(FoundReading left, FoundReading right, AtomCursor gap, Atom before)
    {
        gap.Skip(gap.Index < right.First && gap.Next.Is(Role.And) ? 1 : 0);
        return gap.Index == right.First
            && left.Reading is DurationReading { Amount.Count: not null, Rest: null } whole
            && right.Reading is DurationReading { Amount.Count: not null, Rest: null } rest && rest.Unit < whole.Unit
                ? whole with { Rest = rest, IsAfterIn = false, IsWithin = false }
                : null;
    }

    /// <summary>"3 days starting next Monday", "two weeks, from May 20".</summary>
    public static StartingReading? Starting(FoundReading left, FoundReading right, AtomCursor gap)
    {
        if (left.Reading is not DurationReading { Unit: >= TimeUnit.Day } length || right.Reading.Type != DateType.Date)
        {
            return null;
        }

        var isApart = gap.TakeMark(',');
        var starts = StartWords.Take(ref gap) || (isApart && gap.Take(Role.From));
        return starts && gap.Index == right.First ? new StartingReading(length, right.Reading) : null;
    }
}
