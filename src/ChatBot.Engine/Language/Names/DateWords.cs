using System.Collections.Frozen;

namespace ChatBot.Language.Names;

/// <summary>Days of the week and months: words with a capital that name nobody.</summary>
internal static class DateWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Full = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April",
        "May", "June", "July", "August", "September", "October", "November", "December").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Only as written here: "DEC" is no month, and "Sun" as often a newspaper.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Short = FrozenSet.Create(
        StringComparer.Ordinal,
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
        "Sept", "Oct", "Nov", "Dec").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, in any case, is a whole one of them: "Sunday".</summary>
    public static bool Contain(ReadOnlySpan<char> word) => Full.Contains(word);

    /// <summary>Whether a word is a short one of them: "Sept".</summary>
    public static bool ContainShort(ReadOnlySpan<char> word) => Short.Contains(word);
}
