using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Dates;

/// <summary>Verbs that move something from one date to another: "postponed from 12 May to 23 June", "put off until June".</summary>
internal static class MovingVerbs
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forms =
        EmbeddedTable.Lines(typeof(MovingVerbs), "moving-verbs.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is a form of one of them.</summary>
    public static bool Contain(ReadOnlySpan<char> word) => Forms.Contains(word);
}
