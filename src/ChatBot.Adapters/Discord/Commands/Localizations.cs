using System.Reflection;

namespace ChatBot.Discord.Commands;

/// <summary>Names and descriptions of the commands in several languages, from <c>localizations.tsv</c>.</summary>
internal static class Localizations
{
    private const string Base = "en-US";

    private static readonly ILookup<string, Row> Rows = Read().ToLookup(r => r.Key);

    public static bool Knows(string key) => Rows.Contains(key);

    /// <summary>In English, which stands where a language is missing.</summary>
    public static string Description(string key) => Rows[key].First(r => r.Locale == Base).Description;

    public static IReadOnlyDictionary<string, string> Names(string key) =>
        new SortedDictionary<string, string>(Foreign(key).ToDictionary(r => r.Locale, r => r.Name), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Descriptions(string key) =>
        new SortedDictionary<string, string>(Foreign(key).ToDictionary(r => r.Locale, r => r.Description), StringComparer.Ordinal);

    private static IEnumerable<Row> Foreign(string key) => Rows[key].Where(r => r.Locale != Base);

    private static IEnumerable<Row> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ChatBot.Discord.Commands.localizations.tsv")
            ?? throw new InvalidOperationException("localizations.tsv is not part of the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                var cells = line.Split('\t');
                yield return new Row(cells[0], cells[1], cells[2], cells[3]);
            }
        }
    }

    private sealed record Row(string Key, string Locale, string Name, string Description);
}
