using System.Globalization;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

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
    public static List<FoundReading> Join(List<FoundReading> found, string text, Atom[] atoms)
    {
        found = JoinAll(found, text, atoms, Lengths.Compound);
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

    private static List<FoundReading> JoinAll(List<FoundReading> found, string text, Atom[] atoms, Joint join)
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
        Moments.Join(left, right, gap) ?? Ranges.Join(left, right, gap, before)
            ?? (Reading?)Lengths.Sum(left, right, gap) ?? Lengths.Distance(left, right, gap, before) ?? (Reading?)Lengths.Starting(left, right, gap)
            ?? Within(left, right, gap);

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
                new WithinReading(inner, outer with { IsToTheDay = true }),
            (DistanceReading { Unit: >= TimeUnit.Day, Direction: 1, FromTold: false } outer, WeekdayReading { Shift: null } inner) =>
                new WithinReading(inner, outer with { IsToTheDay = true }),
            (DayOfMonthReading { Weekday: null } inner, UnitReading { Unit: TimeUnit.Month } outer) => new WithinReading(inner, outer),
            (WeekdayReading { Shift: null, Hour: null } weekday, MonthReading { Day: not null } day) when right.First == left.End => day with { Weekday = weekday.Day }, // "Friday 5/12"
            (WeekdayReading { Shift: null } inner, UnitReading { Unit: TimeUnit.Week } outer) => new WithinReading(inner, outer),
            (UnitReading { Unit: TimeUnit.Week } outer, WeekdayReading { Shift: null } inner) => new WithinReading(inner, outer),
            _ => null,
        };
    }

    /// <summary>"March 3 and April 5, 2020": the year is that of both.</summary>
    private static FoundReading LendYear(FoundReading left, FoundReading right, AtomCursor gap)
    {
        if (!left.Reading.LacksYear || Ranges.YearOf(right.Reading) is not { } year)
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

    /// <summary>"2013 – present", "from 1998 to the present" are open; "between May and now" ends on the day of writing.</summary>
    private static FoundReading WithPresent(FoundReading found, string text, Atom[] atoms)
    {
        var next = new AtomCursor(text, atoms, found.End);
        var isAfterBetween = new AtomCursor(text, atoms, found.First).Peek(-1).Is(Role.Between);
        if (!Ranges.MayBound(found.Reading) || found.Reading.Type != DateType.Date
            || !(next.TakeDash() || next.Take(Role.To) || (isAfterBetween && next.Take(Role.And))))
        {
            return found;
        }

        next.Take(Role.The);
        var isPresent = found.Reading is FixedReading { Period.Days: not null } && next.Take(Role.Present);
        return isPresent || next.TakeWord("now") || next.TakeWord("date") || (next.TakeWord("current") && next.TakeWord("date"))
            ? new FoundReading(found.First, next.Index, new UntilNowReading(found.Reading, isPresent))
            : found;
    }
}
