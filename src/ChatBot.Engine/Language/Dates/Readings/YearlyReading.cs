namespace ChatBot.Language.Dates.Readings;

/// <summary>Something that comes once a year, named without its year: "June", "November 5", "summer", "Easter".</summary>
/// <param name="Name">How a reader would call it.</param>
/// <param name="Shift">Which one: -1 for "last June", 0 for "this June", 1 for "next June"; null for plain "June".</param>
internal abstract record YearlyReading(string Name, int? Shift) : Reading
{
    /// <inheritdoc/>
    public override bool LacksYear => Shift is null;

    /// <summary>The value when every year's is meant.</summary>
    protected virtual string? EveryYear => null;

    /// <summary>Whether it is a single day.</summary>
    protected virtual bool IsDay => false;

    /// <summary>Whether what else the words say of the day, as its weekday, is true of <paramref name="day"/>.</summary>
    protected virtual bool Agrees(Period day) => true;

    /// <summary>When it comes in a year; null if it does not, as February 29.</summary>
    public abstract Period? In(int year);

    /// <inheritdoc/>
    public override Reading InYear(int year) => Shift is null && In(year) is { } period ? new FixedReading(period) : this;

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling)
    {
        if (NearestThatAgrees(telling) is { } agreeing)
        {
            return agreeing;
        }

        if (Shift is null && !telling.CountsFromItsDay && !IsOfTheDayOfWriting(telling))
        {
            if (telling.Tense == Tense.Present && EveryYear is { } every)
            {
                return new Meaning(every, null, null);
            }

            if (telling.ToldInFull is { } told)
            {
                return Meaning.Of(FollowingIn(told, telling.Written), new DateAnchor(told, $"{Name} in the year told before"));
            }
        }

        return telling.Written is { } written ? Resolve(written, telling.Tense) : Meaning.Unknown;
    }

    /// <summary>"Friday 11 December" is that of the year told before or of one beside the day of writing, if only in one of them that is a Friday.</summary>
    private Meaning? NearestThatAgrees(Telling telling)
    {
        if (telling.WrittenDay is not { } written || Nearest(telling.Written!.Value, -1, strictly: false) is not { } last || Nearest(telling.Written.Value, 1, strictly: false) is not { } next
            || Agrees(last) == Agrees(next) || (telling.ToldInFull is { } told && In(told.Year) is { } inTold && Agrees(inTold)))
        {
            return null;
        }

        return Meaning.Of(Agrees(last) ? last : next, new DateAnchor(PartialDate.From(written), $"the {Name} on that weekday beside this date"));
    }

    /// <summary>Whoever tells a story tells it in the past; a dated text says of its own days what is on which.</summary>
    private bool IsOfTheDayOfWriting(Telling telling) => IsDay && telling is { Tense: Tense.Present, WrittenDay: not null };

    private Meaning Resolve(PartialDate written, Tense tense)
    {
        var (period, rule) = (Shift, tense) switch
        {
            (-1, _) => (Nearest(written, -1, strictly: true), $"the last {Name} before this date"),
            (1, _) => (Nearest(written, 1, strictly: true), $"the next {Name} after this date"),
            (0, _) => (In(written.Year), $"{Name} of this year"),
            (_, Tense.Future) or (_, Tense.Present) when tense == Tense.Future || IsDay => (Nearest(written, 1, strictly: false), $"the next {Name} from this date"),
            (_, Tense.Past) => (Nearest(written, -1, strictly: false), $"the last {Name} up to this date"),
            _ => (Likeliest(written), $"the {Name} that lies nearest to this date"),
        };

        return Meaning.Of(period, new DateAnchor(written, rule));
    }

    /// <summary>
    /// News gives a day its year unless that is plain, so a bare day is the nearest one, past or to come;
    /// a bare month or season looks back unless the words say otherwise.
    /// </summary>
    private Period? Likeliest(PartialDate written)
    {
        var (last, next) = (Nearest(written, -1, strictly: false), Nearest(written, 1, strictly: false));
        if (last?.Days is not { } before || next?.Days is not { } after)
        {
            return last ?? next;
        }

        var isDay = before.First == before.Last;
        var back = written.First.DayNumber - before.Last.DayNumber;
        var ahead = after.First.DayNumber - written.Last.DayNumber;
        return isDay && ahead < back ? next : last;
    }

    private Period? Nearest(PartialDate written, int direction, bool strictly)
    {
        for (var distance = -1; distance <= 8; distance++)
        {
            var year = written.Year + (direction * distance);
            if (year is < 1 or > 9999 || In(year) is not { Days: { } days } period)
            {
                continue;
            }

            var fits = direction < 0
                ? days.First <= written.Last && !(strictly && days.Last >= written.First)
                : days.Last >= written.First && !(strictly && days.First <= written.Last);
            if (fits)
            {
                return period;
            }
        }

        return null;
    }

    /// <summary>A story goes forward: after December 1943, "June" is that of 1944. Small steps back it may take.</summary>
    private Period? FollowingIn(PartialDate told, PartialDate? written)
    {
        const int SmallStep = 92;
        var sameYear = In(told.Year);
        var goesOn = told is { Month: not null, Year: < 9999 } && sameYear?.Days is { } days
            && days.Last.DayNumber < told.First.DayNumber - SmallStep;
        var nextYear = goesOn ? In(told.Year + 1) : null;
        return nextYear?.Days is { } next && !(next.First > written?.Last) ? nextYear : sameYear;
    }
}
