using System.Collections.Frozen;
using System.Globalization;

namespace ChatBot.Language.Words;

/// <summary>How common words are in English at large: what a small corpus cannot know of its own.</summary>
public static class WordFrequencies
{
    private static readonly Lazy<FrozenDictionary<string, double>> Shares = new(Load);

    /// <summary>The share of English paragraphs that hold <paramref name="stem"/>, 0 to 1; a small number for one that is not in the table.</summary>
    public static double ShareOf(string stem) =>
        Shares.Value.TryGetValue(stem, out var share) ? share : Shares.Value[""];

    private static FrozenDictionary<string, double> Load()
    {
        using var stream = typeof(WordFrequencies).Assembly.GetManifestResourceStream(typeof(WordFrequencies), "word-frequencies.tsv")
            ?? throw new InvalidOperationException("The table of word frequencies is not in the assembly.");
        using var reader = new StreamReader(stream);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        var all = 1.0;
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line.StartsWith('#') || tab < 0)
            {
                continue;
            }

            var count = int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
            if (tab == 0)
            {
                all = count;
                shares[""] = 1 / all;
            }
            else
            {
                shares[line[..tab]] = count / all;
            }
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
