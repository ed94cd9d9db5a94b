using System.Collections;
using System.Globalization;
using ChatBot.Architecture;
using ChatBot.Support;

namespace ChatBot.Hosting;

/// <summary>The README's table of settings has every setting, with its default.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "../README.md"));

    [Fact]
    public void Every_setting_stands_in_the_table_with_its_default()
    {
        var rows = SettingsSections.All.SelectMany(Rows).ToList();

        Assert.Contains("| Slack:Sockets | 2 |", rows);
        Assert.All(rows, row =>
            Assert.Contains(row, Readme.Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rows(SettingsSection section) =>
        section.Defaults().Select(s => $"| {section.Name}:{s.Setting.Name} | {Default(s.Default)}|");

    // Lists are empty by default.
    private static string Default(object? value) => value is null or "" or (IEnumerable and not string)
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{value} ");
}
