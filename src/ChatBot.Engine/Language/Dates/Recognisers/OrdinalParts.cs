using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Counted parts of a month or year: "the last week of July", "the first Monday of May 2020", "the third month of 2021".</summary>
internal sealed class OrdinalParts : IRecogniser
{
    private static readonly IRecogniser[] Wholes = [new MonthDates(), new Years(), new RelativeDates()];

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.The);
        var which = next.Take(Role.Shift, out var shift) && shift < 0 ? -1 : Pieces.TakeOrdinal(ref next, out var number) ? number : 0;
        if (which == 0)
        {
            return null;
        }

        int? weekday = next.Take(Role.Weekday, out var day) ? day : null;
        var unit = TimeUnit.Day;
        if (weekday is null && !(next.TakeUnit(out unit) && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month && !next.Last.Is(Role.Plural)))
        {
            return null;
        }

        next.Skip(next.Next.IsMark('.') && next.Next.IsGlued ? 1 : 0);
        if ((!next.Take(Role.Of) && !next.Take(Role.In)) || Whole(ref next) is not { } whole)
        {
            return null;
        }

        cursor = next;
        return new OrdinalReading(which, unit, weekday, whole);
    }

    private static Reading? Whole(ref AtomCursor cursor)
    {
        foreach (var recogniser in Wholes)
        {
            var next = cursor;
            if (recogniser.Match(ref next) is FixedReading or MonthReading { Day: null } or UnitReading { Unit: TimeUnit.Month or TimeUnit.Year })
            {
                return recogniser.Match(ref cursor);
            }
        }

        return null;
    }
}
