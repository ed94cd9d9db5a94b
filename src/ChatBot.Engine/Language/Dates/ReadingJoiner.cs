using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates;

/// <summary>Joins neighbours that make one expression ("from June to August 2020"), and lends the year of one to the other.</summary>
/// <remarks>
/// A dash with blanks around it stands between two dates, of which each may be asked for
/// ("8 February 1700 – 17 March 1782", born and died); a tight one joins them to a range.
/// </remarks>
internal static class ReadingJoiner
{
    private const int WidestGap = 5;

    private delegate Reading? Joint(FoundReading left, FoundReading right, AtomCursor gap, Atom before);

    /// <summary>The readings after joining, in order: lengths first, then times of day, for both may be part of what is joined next.</summary>
    public static List<FoundReading> Join(List<FoundReading> found, string text, List<Atom> atoms)
    {
        found = JoinAll(found, text, atoms, Compound);
        found = JoinAll(found, text, atoms, ClockRanges.Join);
        found = JoinAll(found.ConvertAll(one => WithPresent(one, text, atoms)), text, atoms, Other);
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].First - found[i - 1].End <= WidestGap)
            {
                found[i - 1] = LendYear(found[i - 1], found[i], new AtomCursor(text, atoms, found[i - 1].End));
            }
        }

        found.RemoveAll(one => one.Reading is ClockReading { NeedsDay: true });
        return found;
    }

    private static List<FoundReading> JoinAll(List<FoundReading> found, string text, List<Atom> atoms, Joint join)
    {
        var joined = new List<FoundReading>(found.Count);
        foreach (var right in found)
        {
            if (joined.Count > 0 && joined[^1] is var left && right.First - left.End <= WidestGap
                && join(left, right, new AtomCursor(text, atoms, left.End), new AtomCursor(text, atoms, left.First).Peek(-1)) is { } reading)
            {
                joined[^1] = new FoundReading(left.First, right.End, reading);
            }
            else
            {
                joined.Add(right);
            }
        }

        return joined;
    }

    private static Reading? Other(FoundReading left, FoundReading right, AtomCursor gap, Atom before) =>
        Moments.Join(left, right, gap) ?? Range(left, right, gap, before)
            ?? (Reading?)Sum(left, right, gap) ?? Distance(left, right, gap, before) ?? (Reading?)Starting(left, right, gap)
            ?? Within(left, right, gap);

    private static Reading? Range(FoundReading left, FoundReading right, AtomCursor gap, Atom before)
    {
        if (!MayBound(left.Reading) || !MayBound(right.Reading) || left.Reading.Type != right.Reading.Type
            || !TakeRangeWord(ref gap, before))
        {
            return null;
        }

        gap.Skip(gap.Index < right.First && gap.Next.Is(Role.The) ? 1 : 0);
        gap.Skip(gap.Next.Is(Role.Bound) && gap.Peek(1).Is(Role.Of) ? 2 : 0);
        gap.Skip(gap.Index < right.First && gap.Next.Is(Role.The) ? 1 : 0);
        gap.Take(Role.Approximately);
        if (gap.Index != right.First)
        {
            return null;
        }

        var range = new RangeReading(WithEraOf(right.Reading, left.Reading), right.Reading);
        return left.Reading.LacksYear && YearOf(right.Reading) is { } year ? range.InYear(year) : range;
    }

    /// <summary>"1200 to 400 BCE": the era is that of both.</summary>
    private static Reading WithEraOf(Reading right, Reading left) =>
        right is FixedReading { Period: { Days: null, Edtf: ['-', ..] } }
        && left is FixedReading { Period: { Edtf.Length: 4, Days: { } days } }
            ? new FixedReading(Period.Year(1 - days.First.Year))
            : left;

    private static bool TakeRangeWord(ref AtomCursor gap, Atom before)
    {
        if (gap.Next.IsDash)
        {
            var isTight = gap.Next.IsGlued && gap.Peek(1).IsGlued;
            gap.Skip();
            return isTight || before.Is(Role.From);
        }

        return before.Is(Role.Between) ? gap.Take(Role.And) || gap.Take(Role.To)
            : before.Is(Role.From) || gap.TextOf(gap.Next) is "to" or "through" or "thru" ? gap.Take(Role.To)
            : false;
    }

    private static bool MayBound(Reading reading) => reading is not (DurationReading or SetReading or RangeReading or UntilNowReading or StretchReading or DayTimeReading
        or ClockReading { NeedsDay: true });

    /// <summary>"two days before Christmas", "three weeks from tomorrow".</summary>
    private static Reading? Distance(FoundReading left, FoundReading right, AtomCursor gap, Atom before)
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
    private static DistanceReading? Sum(FoundReading left, FoundReading right, AtomCursor gap)
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
    private static DurationReading? Compound(FoundReading left, FoundReading right, AtomCursor gap, Atom before)
    {
        gap.Skip(gap.Index < right.First && gap.Next.Is(Role.And) ? 1 : 0);
        return gap.Index == right.First
            && left.Reading is DurationReading { Amount.Count: not null, Rest: null } whole
            && right.Reading is DurationReading { Amount.Count: not null, Rest: null } rest && rest.Unit < whole.Unit
                ? whole with { Rest = rest, IsAfterIn = false, IsWithin = false }
                : null;
    }

    /// <summary>"3 days starting next Monday", "two weeks, from May 20".</summary>
    private static StartingReading? Starting(FoundReading left, FoundReading right, AtomCursor gap)
    {
        if (left.Reading is not DurationReading { Unit: >= TimeUnit.Day } length || right.Reading.Type != DateType.Date)
        {
            return null;
        }

        var isApart = gap.TakeMark(',');
        var starts = StartWords.Take(ref gap) || (isApart && gap.Take(Role.From));
        return starts && gap.Index == right.First ? new StartingReading(length, right.Reading) : null;
    }

    /// <summary>"in June last year", "March of this year", "Monday of next week", "next week on Tuesday".</summary>
    private static Reading? Within(FoundReading left, FoundReading right, AtomCursor gap)
    {
        gap.TakeMark(',');
        gap.Skip(gap.Next.IsAny(Role.Of, Role.On, Role.In) ? 1 : 0);
        if (gap.Index != right.First || gap.IsLineStart(0))
        {
            return null;
        }

        return (left.Reading, right.Reading) switch
        {
            (MomentReading { LacksYear: true } moment, FixedReading { Period.Edtf.Length: 4 } year) when right.First == left.End =>
                moment.InYear(int.Parse(year.Period.Edtf, CultureInfo.InvariantCulture)), // "Oct 26 15:50:06 2016"
            (YearlyReading { Shift: null } inner, UnitReading { Unit: TimeUnit.Year } outer) => new WithinReading(inner, outer),
            (WeekdayReading { Shift: null } inner, DistanceReading { Unit: >= TimeUnit.Day, Direction: 1, FromTold: false } outer) =>
                new WithinReading(inner, outer),
            (DistanceReading { Unit: >= TimeUnit.Day, Direction: 1, FromTold: false } outer, WeekdayReading { Shift: null } inner) =>
                new WithinReading(inner, outer),
            (WeekdayReading { Shift: null, Hour: null }, MonthReading { Day: not null } day) when right.First == left.End => day, // "Friday 5/12"
            (WeekdayReading { Shift: null } inner, UnitReading { Unit: TimeUnit.Week } outer) => new WithinReading(inner, outer),
            (UnitReading { Unit: TimeUnit.Week } outer, WeekdayReading { Shift: null } inner) => new WithinReading(inner, outer),
            _ => null,
        };
    }

    /// <summary>"March 3 and April 5, 2020": the year is that of both.</summary>
    private static FoundReading LendYear(FoundReading left, FoundReading right, AtomCursor gap)
    {
        if (!left.Reading.LacksYear || YearOf(right.Reading) is not { } year)
        {
            return left;
        }

        while (gap.Index < right.First)
        {
            var next = gap.Next;
            var isJoint = next.IsAny(Role.And, Role.Or, Role.To, Role.The) || next.IsDash || next.IsMark(',');
            if (!isJoint || gap.IsLineStart(0))
            {
                return left;
            }

            gap.Skip();
        }

        return left with { Reading = left.Reading.InYear(year) };
    }

    /// <summary>The year that a month or day comes with.</summary>
    private static int? YearOf(Reading reading) =>
        reading is FixedReading { Period: { Edtf.Length: >= 7, Days: { } days } } && days.First.Year == days.Last.Year
            ? days.First.Year
            : null;

    /// <summary>"2013 – present", "from 1998 to the present" are open; "between May and now" ends on the day of writing.</summary>
    private static FoundReading WithPresent(FoundReading found, string text, List<Atom> atoms)
    {
        var next = new AtomCursor(text, atoms, found.End);
        var isAfterBetween = new AtomCursor(text, atoms, found.First).Peek(-1).Is(Role.Between);
        if (!MayBound(found.Reading) || found.Reading.Type != DateType.Date
            || !(next.TakeDash() || next.Take(Role.To) || (isAfterBetween && next.Take(Role.And))))
        {
            return found;
        }

        next.Take(Role.The);
        var isPresent = found.Reading is FixedReading { Period.Days: not null } && next.Take(Role.Present);
        return isPresent || next.TakeWord("now") || next.TakeWord("date")
            ? new FoundReading(found.First, next.Index, new UntilNowReading(found.Reading, isPresent))
            : found;
    }
}
