namespace ChatBot.Language.Dates;

/// <summary>What kind of time an expression names, as in TimeML.</summary>
public enum DateType
{
    /// <summary>A calendar date or a span of dates: "June", "1981", "between 1979 and 1998".</summary>
    Date,

    /// <summary>A time of day: "3 p.m. on Tuesday", "Saturday morning".</summary>
    Time,

    /// <summary>A length of time: "two years".</summary>
    Duration,

    /// <summary>A repeated time: "every Monday", "annually".</summary>
    Set,
}

/// <summary>What a date that does not stand on its own was worked out from.</summary>
/// <param name="Date">The date it was counted from, usually the document's.</param>
/// <param name="Rule">How, in words for the reader: "the last June before the article".</param>
public sealed record DateAnchor(PartialDate Date, string Rule);

/// <summary>A stretch of text that names a time.</summary>
/// <param name="Span">The words, without a leading preposition: "June", not "In June".</param>
/// <param name="Type">What kind of time.</param>
/// <param name="Value">
/// What they denote; null where the text does not tell, as with "today" in a text without a date. One of:
/// <list type="bullet">
/// <item>EDTF: <c>2024-06</c>, <c>1978/1988</c>, <c>198X</c>, <c>XXXX-12-25</c> (every year's)</item>
/// <item>a day with its time, <c>2024-06-03T15:34</c>, or with the part of the day, where that is what the words name, as TIMEX3 writes it: <c>2024-06-03TNI</c> ("last night")</item>
/// <item>either without the day: <c>T15:34</c>, <c>TMO</c> (morning), <c>TMEL</c> (lunchtime)</item>
/// <item>an ISO 8601 duration, <c>P2Y</c>, with X for a vague count (<c>PXY</c>); of a <see cref="DateType.Set"/> it is the time from one to the next</item>
/// <item>repeated days, as TIMEX3 writes them: <c>XXXX-WXX-1</c> ("every Monday"), <c>P1WD</c> ("every working day")</item>
/// <item>a year that is not the calendar's: <c>FY2008</c> (fiscal), <c>SY2008</c> (school)</item>
/// </list>
/// </param>
/// <param name="Anchor">What <paramref name="Value"/> was resolved from; null where the words alone say it.</param>
public sealed record DateExpression(TextSpan Span, DateType Type, string? Value, DateAnchor? Anchor)
{
    private const int DayPartLength = 3;

    /// <summary><see cref="Value"/> without the part of the day: "last night" is a day to whoever asks when.</summary>
    public string? Calendar =>
        Value is [.., 'T', 'M' or 'A' or 'E' or 'N' or 'D', 'O' or 'F' or 'V' or 'I' or 'T'] && Value.Length > DayPartLength ? Value[..^DayPartLength] : Value;

    /// <summary>The days that <see cref="Value"/> covers, where it denotes days of the years 1 to 9999.</summary>
    public (DateOnly First, DateOnly Last)? Interval { get; init; }
}
