using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>Which words say the opposite of which, by a table and by prefixes.</summary>
internal static class Opposites
{
    /// <summary>"in" is no prefix of "inch": what is left must be a word.</summary>
    private const int ShortestRest = 4;

    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "il", "dis", "non", "anti"];

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Table = new(Load);

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

    private static FrozenDictionary<string, FrozenSet<string>> Load()
    {
        using var stream = typeof(Opposites).Assembly.GetManifestResourceStream(typeof(Opposites), "antonyms.tsv")
            ?? throw new InvalidOperationException("The table antonyms.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        var pairs = new List<(string From, string To)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var sides = line.Split('\t').Select(Stems).ToArray();
                pairs.AddRange(from a in sides[0] from b in sides[1] from pair in new[] { (a, b), (b, a) } select pair);
            }
        }

        return pairs.GroupBy(p => p.From, p => p.To, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Stems(string words) =>
        TermReader.Read(words, new TextSpan(0, words.Length)).Select(t => t.Stem);
}
