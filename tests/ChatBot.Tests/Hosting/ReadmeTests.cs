using ChatBot.Architecture;
using ChatBot.Corpus;
using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>The README's table of settings has every setting, with its default.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "../README.md"));

    [Fact]
    public void Every_setting_stands_in_the_table_with_its_default()
    {
        Assert.All(Rows("Corpus", new CorpusOptions()).Concat(Rows("Retrieval", new RetrievalOptions())), row =>
            Assert.Contains(row, Readme.Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rows(string section, object defaults) => defaults.GetType().GetProperties()
        .Select(p => FormattableString.Invariant($"| {section}:{p.Name} | {p.GetValue(defaults)} |"));
}
