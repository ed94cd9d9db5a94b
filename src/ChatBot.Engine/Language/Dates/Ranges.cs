using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

/// <summary>Joins two dates to the range between them.</summary>
internal static class Ranges
{
    /// <summary>"from June to August 2020", "1914–1918", "between May and July".</summary>
    public static Reading? Join(FoundReading left, FoundReading right, AtomCursor gap, Atom before)
    {
        if (left.Reading is WeekdayReading { Hour: null } && right.Reading is MonthReading { Day: not null } && gap.Index == right.First - 1 && gap.Next is { IsDash: true, IsGlued: true })
        {
            return right.Reading; // "Friday-Jun-15" is one day
        }

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
            return isTight || before.Is(Role.From) || IsNumeric(gap);
        }

        return before.Is(Role.Between) ? gap.Take(Role.And) || gap.Take(Role.To)
            : before.Is(Role.From) || gap.TextOf(gap.Next) is "to" or "through" or "thru" ? gap.Take(Role.To)
            : false;
    }

    /// <summary>"12/1/2016 - 12/20/2016": so terse a date is none that stands for itself.</summary>
    private static bool IsNumeric(AtomCursor date) =>
        date.Next.Kind == AtomKind.Number && date.Peek(1) is { IsGlued: true } mark && mark.IsMarkOf("/-.") && date.Peek(2) is { Kind: AtomKind.Number, IsGlued: true };

    /// <summary>Whether a range may begin or end with such a reading.</summary>
    public static bool MayBound(Reading reading) => reading is not (DurationReading or SetReading or RangeReading or UntilNowReading or StretchReading or DayTimeReading
        or ClockReading { NeedsDay: true });

    /// <summary>The year that a month or day comes with.</summary>
    public static int? YearOf(Reading reading) =>
        reading is FixedReading { Period: { Edtf.Length: >= 7, Days: { } days } } && days.First.Year == days.Last.Year
            ? days.First.Year
            : null;
}
