using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Hosting.Metrics;

/// <summary>Reads Prometheus' text format as strictly as its description, and fails on every line that breaks it.</summary>
internal sealed partial class ScrapedText
{
    private readonly Dictionary<string, double> _samples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    private ScrapedText(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var family = "";
        foreach (var line in text.Split('\n')[..^1])
        {
            family = Read(line, family);
        }

        Assert.All(_types.Where(t => t.Value == "histogram"), h => IsCumulative(h.Key));
    }

    /// <summary>The series that it has, each with its labels: <c>a_total{b="c"}</c>.</summary>
    public IReadOnlyCollection<string> Series => _samples.Keys;

    /// <summary>Every name under a TYPE line, and the type.</summary>
    public IReadOnlyDictionary<string, string> Types => _types;

    public static ScrapedText Parse(string text) => new(text);

    /// <summary>The value of a series; 0 where there is none.</summary>
    public double this[string series] => _samples.GetValueOrDefault(series);

    private string Read(string line, string family)
    {
        if (Help().Match(line) is { Success: true } help)
        {
            Assert.DoesNotContain(help.Groups["name"].Value, _types.Keys);
            return help.Groups["name"].Value;
        }

        if (Type().Match(line) is { Success: true } type)
        {
            var name = type.Groups["name"].Value;
            Assert.True(_types.TryAdd(name, type.Groups["type"].Value), $"{name} has two types.");
            return name;
        }

        var sample = Sample().Match(line);
        Assert.True(sample.Success, $"'{line}' is no line of the format.");
        IsOf(family, sample.Groups["name"].Value);
        Assert.True(_samples.TryAdd(sample.Groups["series"].Value, Number(sample.Groups["value"].Value)), $"'{line}' comes twice.");

        return family;
    }

    // All lines of a metric stand together, behind its head.
    private void IsOf(string family, string name)
    {
        var suffixes = _types[family] == "histogram" ? (string[])["_bucket", "_sum", "_count"] : [""];
        Assert.Contains(name, suffixes.Select(s => family + s));
    }

    private void IsCumulative(string histogram)
    {
        var buckets = _samples.Keys.Where(s => s.StartsWith($"{histogram}_bucket", StringComparison.Ordinal)).GroupBy(s => Bound().Replace(s, ""));
        Assert.All(buckets, series =>
        {
            var counts = series.OrderBy(s => Number(Bound().Match(s).Groups["bound"].Value)).Select(s => _samples[s]).ToList();
            Assert.Equal(counts.Order(), counts);
            var labels = series.Key[$"{histogram}_bucket".Length..].Replace("{}", "", StringComparison.Ordinal);
            Assert.Equal(_samples[$"{histogram}_count{labels}"], counts[^1]);
            Assert.Contains(series, s => s.Contains("le=\"+Inf\"", StringComparison.Ordinal));
        });
    }

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^# HELP (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?:[^\\\n]|\\\\|\\n)*$")]
    private static partial Regex Help();

    [GeneratedRegex(@"^# TYPE (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<type>counter|gauge|histogram|summary|untyped)$")]
    private static partial Regex Type();

    [GeneratedRegex("""^(?<series>(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\\\|\\"|\\n)*"(?:,[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\\\|\\"|\\n)*")*\})?) (?<value>[-+0-9.eE]+|[+-]Inf|NaN)$""")]
    private static partial Regex Sample();

    [GeneratedRegex(",?le=\"(?<bound>[^\"]*)\"")]
    private static partial Regex Bound();
}
