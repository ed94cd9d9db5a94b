using System.Collections.Frozen;

namespace ChatBot.Answers.Evidence;

/// <summary>English words that stand between a subject and its verb.</summary>
internal static class Auxiliaries
{
    private static readonly FrozenSet<string> Be = Set("am is are was were be been being got");

    private static readonly FrozenSet<string> Others = Set(
        "has have had having do does did will would shall should can could may might must to not never also then later soon first once"
        + " often sometimes always already just still even only both all thus therefore again now ever eventually finally");

    public static bool IsBe(string word) => Be.Contains(word);

    /// <summary>Auxiliaries, and adverbs: "was", "had", "soon", "secretly".</summary>
    public static bool MayStandBeforeVerb(string word) =>
        Be.Contains(word) || Others.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
