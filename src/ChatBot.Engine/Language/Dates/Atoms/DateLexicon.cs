using System.Collections.Frozen;
using System.Globalization;
using ChatBot.Language.Words;

namespace ChatBot.Language.Dates.Atoms;

/// <summary>The words of lexicon.tsv, looked up without regard to case.</summary>
internal static class DateLexicon
{
    private static readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Words =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Words.Dictionary.Keys.Max(word => word.Length);

    /// <summary>What <paramref name="word"/> may tell about time; null if nothing.</summary>
    public static Word? Find(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Words.TryGetValue(word, out var found) ? found : null;

    private static FrozenDictionary<string, Word> Load()
    {
        var senses = new Dictionary<string, List<(Role, int)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedTable.Lines(typeof(DateLexicon), "lexicon.tsv"))
        {
            var row = line.Split('\t');
            var sense = (Enum.Parse<Role>(row[0]), Value(row[1]));
            foreach (var word in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                senses.TryAdd(word, []);
                senses[word].Add(sense);
            }
        }

        return senses.ToFrozenDictionary(s => s.Key, s => new Word([.. s.Value]), StringComparer.OrdinalIgnoreCase);
    }

    private static int Value(string cell) =>
        int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : Enum.TryParse<TimeUnit>(cell, out var unit) ? (int)unit
        : (int)Enum.Parse<Part>(cell);
}
