using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Documents.Splitting;

/// <summary>What the words of LineSignals.tsv, which explains each signal, say of a line.</summary>
internal static class LineSignals
{
    private const int LongestBeginning = 40;
    private const int LongestHolder = 30;

    private static readonly FrozenDictionary<string, string[]> Phrases = Load();
    private static readonly FrozenSet<string> WholeLines = Phrases["is"].ToFrozenSet();
    private static readonly PhraseSet Beginnings = new(Phrases["begins"]);
    private static readonly PhraseSet Notices = new(Phrases["holds"]);
    private static readonly PhraseSet Calls = new(Phrases["call"]);
    private static readonly PhraseSet Offers = new(Phrases["offer"]);
    private static readonly PhraseSet Stamps = new(Phrases["stamp"]);
    private static readonly FrozenSet<string> MenuWords = Phrases["menu"].ToFrozenSet();
    private static readonly FrozenSet<string> LinkTitles = Phrases["titled"].ToFrozenSet();
    private static readonly FrozenSet<string> Labels = Phrases["label"].ToFrozenSet();
    private static readonly FrozenSet<string> Months = Phrases["month"].ToFrozenSet();
    private static readonly FrozenSet<string> DateWords = Phrases["date"].ToFrozenSet();
    private static readonly FrozenSet<string> Credits = Phrases["credit"].ToFrozenSet();
    private static readonly FrozenSet<string> Positions = Phrases["position"].ToFrozenSet();
    private static readonly FrozenSet<string> PastVerbs = Phrases["past"].ToFrozenSet();

    /// <summary>Whether words, joined as <see cref="NormalizedWords.Join"/> does, are those of a notice, a menu or an offer.</summary>
    public static bool IsNotice(string words, int wordCount) =>
        WholeLines.Contains(words)
        || (wordCount <= LongestBeginning && Beginnings.Begins(words))
        || (wordCount <= LongestHolder && (Notices.IsIn(words) || (Calls.Begins(words) && Offers.IsIn(words)) || IsMenu(words)));

    /// <summary>Whether the words, with a colon behind them, begin a line of links or tags.</summary>
    public static bool IsLinkTitle(string words) => LinkTitles.Contains(words);

    /// <summary>Whether the words may stand before a list of tags, and are a heading where they do not.</summary>
    public static bool IsLabel(string words) => Labels.Contains(words);

    /// <summary>Whether the words say when something was published, as "last updated" does.</summary>
    public static bool BeginsWithStamp(string words) => Stamps.Begins(words);

    /// <summary>Whether the word names a month.</summary>
    public static bool IsMonth(string word) => Months.Contains(word);

    /// <summary>Whether the word may stand in a line that holds nothing but a date.</summary>
    public static bool IsDateWord(string word) => Months.Contains(word) || DateWords.Contains(word);

    /// <summary>Whether the words begin a picture's credit.</summary>
    public static bool IsCredit(string words) => Credits.Contains(words);

    /// <summary>Whether the words end a caption.</summary>
    public static bool EndsCaption(string words) =>
        Array.Exists(Phrases["ends"], ending => words.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether the words say where in a picture somebody stands.</summary>
    public static bool IsPosition(string words) => Positions.Contains(words);

    /// <summary>Whether the word is a verb of the past.</summary>
    public static bool IsPastVerb(string word) => PastVerbs.Contains(word);

    private static bool IsMenu(string words) =>
        words.Split(' ') is { Length: >= 2 } all && Array.TrueForAll(all, MenuWords.Contains);

    private static FrozenDictionary<string, string[]> Load() =>
        EmbeddedTable.Lines(typeof(LineSignals), "LineSignals.tsv")
            .Select(line => line.TrimEnd().Split('\t'))
            .GroupBy(columns => columns[0], columns => columns[1])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
