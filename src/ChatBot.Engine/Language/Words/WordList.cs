using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>Reads the word lists that lie beside the code: one entry a line; <c>#</c> opens a comment.</summary>
internal static class WordList
{
    /// <summary>The entries of <paramref name="file"/>, which lies in the folder of <paramref name="neighbour"/>.</summary>
    public static FrozenSet<string> Read(Type neighbour, string file) =>
        Lines(neighbour, file).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The same for a file of two columns, separated by a tab.</summary>
    public static FrozenDictionary<string, string> ReadPairs(Type neighbour, string file) =>
        Lines(neighbour, file)
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type neighbour, string file)
    {
        using var stream = neighbour.Assembly.GetManifestResourceStream(neighbour, file)
            ?? throw new InvalidOperationException($"'{file}' is not embedded beside {neighbour}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Split('#')[0].Trim();
            if (entry.Length > 0)
            {
                yield return entry;
            }
        }
    }
}
