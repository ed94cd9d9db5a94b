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

    /// <summary>The readings after joining, in order.</summary>
    public static List<FoundReading> Join(List<FoundReading> found, string text, List<Atom> atoms)
    {
        var joined = new List<FoundReading>(found.Count);
        foreach (var right in found)
        {
            var opened = WithPresent(right, text, atoms);
            var isNear = joined.Count > 0 && opened.First - joined[^1].End <= WidestGap;
            if (isNear && TryJoin(joined[^1], opened, text, atoms) is { } both)
            {
                joined[^1] = both;
                continue;
            }

            if (isNear)
            {
                joined[^1] = LendYear(joined[^1], opened, new AtomCursor(text, atoms, joined[^1].End));
            }

            joined.Add(opened);
        }

        joined.RemoveAll(found => found.Reading is ClockReading { NeedsDay: true });
        return joined;
    }

    private static FoundReading? TryJoin(FoundReading left, FoundReading right, string text, List<Atom> atoms)
    {
        var gap = new AtomCursor(text, atoms, left.End);
        var before = new AtomCursor(text, atoms, left.First).Peek(-1);
        var reading = Moments.Join(left, right, gap) ?? Range(left, right, gap, before)
            ?? (Reading?)Distance(left, right, gap) ?? (Reading?)Compound(left, right, gap) ?? (Reading?)Starting(left, right, gap)
            ?? Within(left, right, gap);
        return reading is null ? null : new FoundReading(left.First, right.End, reading);
    }

    private static Reading? Range(FoundReading left, FoundReading right, AtomCursor gap, Atom before)
    {
        if (!MayBound(left.Reading) || !MayBound(right.Reading) || left.Reading.Type != right.Reading.Type
            || !TakeRangeWord(ref gap, before))
        {
            return null;
        }

        gap.Take(Role.The);
        gap.Skip(gap.Next.Is(Role.Bound) && gap.Peek(1).Is(Role.Of) ? 2 : 0);
        gap.Take(Role.The);
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

    private static bool MayBound(Reading reading) => reading is not (DurationReading or SetReading or RangeReading or StretchReading or DayTimeReading
        or ClockReading { NeedsDay: true });

    /// <summary>"two days before Christmas", "three weeks from tomorrow".</summary>
    private static DistanceReading? Distance(FoundReading left, FoundReading right, AtomCursor gap)
    {
        if (left.Reading is not DurationReading { Unit: >= TimeUnit.Day } length
            || right.Reading.Type != DateType.Date || right.First - left.End != 1)
        {
            return null;
        }

        var direction = gap.Take(Role.Later, out var value) ? value : gap.Take(Role.From) || gap.Take(Role.Since) ? 1 : 0;
        return direction == 0 ? null : new DistanceReading(length.Amount, length.Unit, direction, FromTold: false, right.Reading);
    }

    /// <summary>"1 hour and 30 minutes", "2 years 1 month".</summary>
    private static DurationReading? Compound(FoundReading left, FoundReading right, AtomCursor gap)
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
    private static WithinReading? Within(FoundReading left, FoundReading right, AtomCursor gap)
    {
        gap.TakeMark(',');
        gap.Skip(gap.Next.IsAny(Role.Of, Role.On, Role.In) ? 1 : 0);
        if (gap.Index != right.First || gap.IsLineStart(0))
        {
            return null;
        }

        return (left.Reading, right.Reading) switch
        {
            (YearlyReading { Shift: null } inner, UnitReading { Unit: TimeUnit.Year } outer) => new WithinReading(inner, outer),
            (WeekdayReading { Shift: null } inner, DistanceReading { Unit: >= TimeUnit.Day, Direction: 1, FromTold: false } outer) =>
                new WithinReading(inner, outer),
            (DistanceReading { Unit: >= TimeUnit.Day, Direction: 1, FromTold: false } outer, WeekdayReading { Shift: null } inner) =>
                new WithinReading(inner, outer),
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

    /// <summary>"2013 – present", "from 1998 to the present" are open.</summary>
    private static FoundReading WithPresent(FoundReading found, string text, List<Atom> atoms)
    {
        var next = new AtomCursor(text, atoms, found.End);
        var isAfterBetween = new AtomCursor(text, atoms, found.First).Peek(-1).Is(Role.Between);
        if (found.Reading is not FixedReading { Period: { Days: not null } period }
            || !(next.TakeDash() || next.Take(Role.To) || (isAfterBetween && next.Take(Role.And))))
        {
            return found;
        }

        next.Take(Role.The);
        return next.Take(Role.Present) || next.TakeWord("now") || next.TakeWord("date")
            ? new FoundReading(found.First, next.Index, new FixedReading(new Period($"{period.Edtf}/..", null)))
            : found;
    }
}
