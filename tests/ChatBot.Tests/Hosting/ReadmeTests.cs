using System.Collections;
using System.Globalization;
using ChatBot.Architecture;
using ChatBot.Corpus;
using ChatBot.Discord;
using ChatBot.Hosting.Health;
using ChatBot.Retrieval;
using ChatBot.Storage;
using ChatBot.Transport.Http;
using ChatBot.Web;

namespace ChatBot.Hosting;

/// <summary>The README's table of settings has every setting, with its default.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "../README.md"));

    [Fact]
    public void Every_setting_stands_in_the_table_with_its_default()
    {
        IEnumerable<string> rows =
        [
            .. Rows("Corpus", new CorpusOptions()),
            .. Rows("Retrieval", new RetrievalOptions()),
            .. Rows("Http", new HttpOptions()),
            .. Rows("Health", new HealthOptions()),
            .. Rows("Discord", new DiscordOptions()),
            .. Rows("Storage", new StorageOptions()),
            .. Rows("Web", new WebOptions()),
        ];

        Assert.All(rows, row =>
            Assert.Contains(row, Readme.Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rows(string section, object defaults) => defaults.GetType().GetProperties()
        .Where(p => p.CanWrite)
        .Select(p => $"| {section}:{p.Name} | {Default(p.GetValue(defaults))}|");

    // Lists are empty by default.
    private static string Default(object? value) => value is null or "" or (IEnumerable and not string)
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{value} ");
}
