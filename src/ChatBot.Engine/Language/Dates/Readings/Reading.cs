namespace ChatBot.Language.Dates.Readings;

/// <summary>What the words of an expression say, before anyone asks when they were written.</summary>
internal abstract record Reading
{
    /// <summary>What kind of time the words name.</summary>
    public virtual DateType Type => DateType.Date;

    /// <summary>Whether a neighbour's year would tell which day is meant: "March 3 and April 5, 2020".</summary>
    public virtual bool LacksYear => false;

    /// <summary>Whether the words make sense on a certain day only ("on Tuesday", "last week"): news speaks so, a story does not.</summary>
    public virtual bool CountsFromItsDay => false;

    /// <summary>What it denotes in a text told like this.</summary>
    public abstract Meaning Resolve(Telling telling);

    /// <summary>The same words in a clause of this tense: "in two weeks" is a date to come in one, a length of time in others.</summary>
    public virtual Reading InTense(Tense tense) => this;

    /// <summary>The same words with a year beside them; the reading itself where it needs none.</summary>
    public virtual Reading InYear(int year) => this;
}

/// <summary>What an expression denotes.</summary>
/// <param name="Value">EDTF or an ISO 8601 duration; null where the text does not tell.</param>
/// <param name="Days">The days it covers.</param>
/// <param name="Anchor">What it was counted from; null where the words alone say it.</param>
internal readonly record struct Meaning(string? Value, (DateOnly First, DateOnly Last)? Days, DateAnchor? Anchor)
{
    /// <summary>The text does not tell.</summary>
    public static Meaning Unknown => default;

    /// <summary>A stretch of the calendar.</summary>
    public static Meaning Of(Period? period, DateAnchor? anchor = null) =>
        period is { } known ? new(known.Edtf, known.Days, anchor) : Unknown;

    /// <summary>The date that later words such as "that year" speak of, where this is one: a day, a month or a year.</summary>
    public PartialDate? AsDate => Value is not null && PartialDate.TryParse(Value.TrimEnd('~'), out var date) ? date : null;
}
