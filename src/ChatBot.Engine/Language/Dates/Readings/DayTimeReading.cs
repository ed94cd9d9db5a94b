namespace ChatBot.Language.Dates.Readings;

/// <summary>A part of any day: "in the morning", "early afternoon".</summary>
/// <param name="Hour">The hour that stands for it in lexicon.tsv, 0 to 23.</param>
/// <param name="IsEveryDay">Whether that of every day is meant: "in the mornings", "it rains in the afternoon".</param>
/// <param name="IsOneDay">Whether that of some day is meant: "one morning".</param>
internal sealed record DayTimeReading(int Hour, bool IsEveryDay = false, bool IsOneDay = false) : Reading
{
    private const int Noon = 12;
    private const int Evening = 17;
    private const int Night = 21;

    /// <inheritdoc/>
    public override DateType Type => IsEveryDay ? DateType.Set : DateType.Time;

    /// <inheritdoc/>
    /// <remarks>Only a clause that looks ahead has one day in mind where it names none.</remarks>
    public override Reading InTense(Tense tense) => tense == Tense.Future || IsOneDay ? this : this with { IsEveryDay = true };

    /// <summary>The code of TimeML for the part of the day around an hour.</summary>
    public static string CodeOf(int hour) => hour switch
    {
        < Noon => "TMO",
        Noon => "TDT",
        < Evening => "TAF",
        < Night => "TEV",
        _ => "TNI",
    };

    /// <summary>The hour, 0 to 23, that is meant by one of the clock's twelve in this part of the day: 7 in the evening is 19.</summary>
    public int Place(int hour) => Hour switch
    {
        < Noon => hour % Noon,
        < Night => (hour % Noon) + Noon,
        _ => hour is >= 6 and < Noon ? hour + Noon : hour % Noon,
    };

    /// <inheritdoc/>
    public override Meaning Resolve(Telling telling) => new(CodeOf(Hour), null, null);
}
