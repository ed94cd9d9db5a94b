using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>Which words say the opposite of which, by a table and by prefixes.</summary>
internal static class Opposites
{
    /// <summary>"in" is no prefix of "inch": what is left must be a word.</summary>
    private const int ShortestRest = 4;

    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "il", "dis", "non", "anti"];

    private static readonly Lazy<Dictionary<string, List<string>>> Table = new(Load);

    /// <summary>The stems that say the opposite of <paramref name="stem"/>: "fall" for "rise", "intoler" for "toler". Some are no words.</summary>
    public static IEnumerable<string> Of(string stem)
    {
        if (Table.Value.TryGetValue(stem, out var opposites))
        {
            foreach (var opposite in opposites)
            {
                yield return opposite;
            }
        }

        foreach (var prefix in Prefixes)
        {
            if (stem.Length >= ShortestRest)
            {
                yield return prefix + stem;
            }

            if (stem.Length >= ShortestRest + prefix.Length && stem.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return stem[prefix.Length..];
            }
        }
    }

    private static Dictionary<string, List<string>> Load()
    {
        var table = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedTable.Lines(typeof(Opposites), "antonyms.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var right = Stems(line[(tab + 1)..]);
            foreach (var stem in Stems(line[..tab]))
            {
                foreach (var opposite in right)
                {
                    Add(table, stem, opposite);
                    Add(table, opposite, stem);
                }
            }
        }

        return table;
    }

    private static void Add(Dictionary<string, List<string>> table, string stem, string opposite)
    {
        if (!table.TryGetValue(stem, out var opposites))
        {
            table.Add(stem, opposites = []);
        }

        if (!opposites.Contains(opposite))
        {
            opposites.Add(opposite);
        }
    }

    private static string[] Stems(string words) =>
        [.. TermReader.Read(words, new TextSpan(0, words.Length)).Select(t => t.Stem)];
}
