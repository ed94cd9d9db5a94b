using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>Which words say the opposite of which, by a table and by prefixes.</summary>
internal static class Opposites
{
    private const int ShortestRest = 4;

    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "il", "dis", "non", "anti"];

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Table = new(Load);

    /// <summary>Whether two stems say the opposite: "rise" and "fall", "tolerant" and "intolerant".</summary>
    public static bool Are(string a, string b) =>
        (Table.Value.TryGetValue(a, out var opposites) && opposites.Contains(b)) || Negates(a, b) || Negates(b, a);

    private static bool Negates(string longer, string shorter)
    {
        var added = longer.Length - shorter.Length;
        return added is 2 or 3 or 4
            && shorter.Length >= ShortestRest
            && longer.EndsWith(shorter, StringComparison.Ordinal)
            && Prefixes.Contains(longer[..added]);
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
