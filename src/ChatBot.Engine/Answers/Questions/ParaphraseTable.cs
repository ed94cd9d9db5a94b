using System.Globalization;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>English words that may stand for one another, read from the tables beside this file.</summary>
internal static class ParaphraseTable
{
    private static readonly string[] Tables =
        ["abbreviations.tsv", "demonyms.tsv", "derived-words.tsv", "irregular-forms.tsv", "number-words.tsv", "related-words.tsv"];

    private static readonly Lazy<Dictionary<string, List<Entry>>> ByFirstStem = new(Load);

    /// <summary>What a source may hold in place of a run of question words.</summary>
    /// <param name="Question">The stems of the question that it replaces.</param>
    /// <param name="Source">The stems that stand in the source instead.</param>
    /// <param name="Strength">How surely they mean the same, 0 to 1.</param>
    internal sealed record Entry(string[] Question, string[] Source, double Strength);

    /// <summary>The entries whose question side begins with <paramref name="stem"/>.</summary>
    public static IReadOnlyList<Entry> StartingWith(string stem) =>
        ByFirstStem.Value.TryGetValue(stem, out var entries) ? entries : [];

    private static Dictionary<string, List<Entry>> Load()
    {
        var entries = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var line in Tables.SelectMany(table => EmbeddedTable.Lines(typeof(ParaphraseTable), table)))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var strength = double.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture);
            var members = line[(tab + 1)..].Split(',', StringSplitOptions.TrimEntries).Select(Stems).ToArray();
            AddGroup(entries, members, strength);
        }

        return entries;
    }

    private static void AddGroup(Dictionary<string, List<Entry>> entries, string[][] members, double strength)
    {
        foreach (var asked in members)
        {
            foreach (var written in members)
            {
                if (!asked.AsSpan().SequenceEqual(written))
                {
                    Add(entries, new Entry(asked, written, strength));
                }
            }
        }
    }

    private static void Add(Dictionary<string, List<Entry>> entries, Entry entry)
    {
        if (!entries.TryGetValue(entry.Question[0], out var list))
        {
            entries[entry.Question[0]] = list = [];
        }

        list.Add(entry);
    }

    private static string[] Stems(string words) =>
        [.. TermReader.Read(words, new TextSpan(0, words.Length)).Select(t => t.Stem)];
}
