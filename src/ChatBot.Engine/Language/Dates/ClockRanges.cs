using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

/// <summary>Joins two times of day, or a time and a length, to one stretch: "10am to noon", "from 9 for two hours".</summary>
internal static class ClockRanges
{
    /// <summary>Null where they do not belong together.</summary>
    /// <param name="left">The expression before.</param>
    /// <param name="right">The one behind.</param>
    /// <param name="gap">Stands behind <paramref name="left"/>.</param>
    /// <param name="before">The atom before <paramref name="left"/>.</param>
    public static Reading? Join(FoundReading left, FoundReading right, AtomCursor gap, Atom before) => (left.Reading, right.Reading) switch
    {
        (ClockReading { Until: null } from, ClockReading { Until: null } to) when TakeTo(ref gap, before) && gap.Index == right.First =>
            from.To(to),
        (ClockReading { Until: null } from, DurationReading length) when gap.Take(Role.For) && gap.Index == right.First && MinutesOf(length) is { } minutes =>
            from.For(minutes),
        (DurationReading length, ClockReading { Until: null } from) when gap.Take(Role.From) && gap.Index == right.First && MinutesOf(length) is { } minutes =>
            from.For(minutes),
        _ => null,
    };

    /// <summary>A dash between blanks joins only what is announced, as everywhere: see <see cref="ReadingJoiner"/>.</summary>
    private static bool TakeTo(ref AtomCursor gap, Atom before)
    {
        var isAnnounced = before.IsAny(Role.From, Role.Between);
        var isTight = gap.Next.IsGlued && gap.Peek(1).IsGlued;
        return !gap.IsLineStart(0) && !gap.IsLineStart(1)
            && (gap.Take(Role.To) || (before.Is(Role.Between) && gap.Take(Role.And)) || ((isTight || isAnnounced) && gap.TakeDash()));
    }

    private static decimal? MinutesOf(DurationReading length)
    {
        const int MostHours = 24;
        decimal? minutes = (length.Amount.Count, length.Unit) switch
        {
            ( <= MostHours and var hours, TimeUnit.Hour) => hours * 60,
            ( <= MostHours * 60 and var count, TimeUnit.Minute) => count,
            _ => null,
        };
        return length.Rest is null ? minutes : minutes + MinutesOf(length.Rest);
    }
}
