using System.Globalization;

namespace ChatBot.Language.Words;

/// <summary>How common words are in English at large: what a small corpus cannot know of its own.</summary>
public static class WordFrequencies
{
    private static readonly Lazy<Dictionary<string, int>> Paragraphs = new(Load);

    /// <summary>The share of English paragraphs that hold <paramref name="stem"/>, 0 to 1; a small number for one that is not in the table.</summary>
    public static double ShareOf(string stem)
    {
        var paragraphs = Paragraphs.Value;
        return (double)paragraphs.GetValueOrDefault(stem, 1) / paragraphs[""];
    }

    /// <summary>Whether <paramref name="stem"/> is common enough to be in the table: then it is English, and no slip of the pen.</summary>
    public static bool Has(string stem) => Paragraphs.Value.ContainsKey(stem);

    // The number of all paragraphs stands behind the empty word. A plain dictionary of whole numbers: the framework has its code compiled.
    private static Dictionary<string, int> Load()
    {
        var paragraphs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in EmbeddedTable.Lines(typeof(WordFrequencies), "word-frequencies.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            paragraphs.Add(line[..tab], int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
        }

        return paragraphs;
    }
}
