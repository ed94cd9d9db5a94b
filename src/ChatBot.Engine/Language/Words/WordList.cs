using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>Reads the word lists that lie beside the code: one entry a line; <c>#</c> opens a comment.</summary>
internal static class WordList
{
    /// <summary>The entries of <paramref name="file"/>, which lies in the folder of <paramref name="neighbour"/>.</summary>
    public static FrozenSet<string> Read(Type neighbour, string file) =>
        Entries(neighbour, file).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The same for a file of two columns, separated by a tab.</summary>
    public static FrozenDictionary<string, string> ReadPairs(Type neighbour, string file) =>
        Entries(neighbour, file)
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal);

    private static IEnumerable<string> Entries(Type neighbour, string file) =>
        EmbeddedTable.Lines(neighbour, file).Select(line => line.Split('#')[0].Trim()).Where(entry => entry.Length > 0);
}
