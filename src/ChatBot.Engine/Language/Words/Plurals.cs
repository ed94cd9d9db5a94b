namespace ChatBot.Language.Words;

/// <summary>Finds the singular of regular plurals.</summary>
internal static class Plurals
{
    /// <summary>The word without its plural ending: "city" for "cities", "singer" for "singers"; itself where it has none. A guess: "bos" for "boss".</summary>
    public static ReadOnlySpan<char> SingularOf(ReadOnlySpan<char> word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? string.Concat(word[..^3], "y") : word.TrimEnd('s');
}
