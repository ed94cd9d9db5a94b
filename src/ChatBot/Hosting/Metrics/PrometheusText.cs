using System.Globalization;
using System.Text;

namespace ChatBot.Hosting.Metrics;

/// <summary>Prometheus' text format, version 0.0.4, line by line.</summary>
/// <remarks>https://prometheus.io/docs/instrumenting/exposition_formats/#text-format-details</remarks>
internal sealed class PrometheusText
{
    /// <summary>What the format is called in HTTP.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    /// <summary>Tags as the format writes labels, in their order: <c>command="who",platform="slack"</c>.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = "";
        foreach (var (name, value) in tags)
        {
            labels = With(labels, MetricName.Clean(name), Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }

        return labels;
    }

    /// <summary>One label more.</summary>
    public static string With(string labels, string name, string value) =>
        $"{labels}{(labels.Length > 0 ? "," : "")}{name}=\"{Escape(value).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The two lines that stand over a metric.</summary>
    public void Head(string name, string help, MetricType type)
    {
        if (help.Length > 0)
        {
            _text.Append("# HELP ").Append(name).Append(' ').Append(Escape(help)).Append('\n');
        }

        _text.Append("# TYPE ").Append(name).Append(' ').Append(type switch
        {
            MetricType.Counter => "counter",
            MetricType.Histogram => "histogram",
            _ => "gauge",
        }).Append('\n');
    }

    /// <summary>One value.</summary>
    public void Sample(string name, string labels, double value)
    {
        _text.Append(name);
        if (labels.Length > 0)
        {
            _text.Append('{').Append(labels).Append('}');
        }

        _text.Append(' ').Append(Number(value)).Append('\n');
    }

    /// <summary>All of it; ends with a line feed, as the format demands.</summary>
    public override string ToString() => _text.ToString();

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString(CultureInfo.InvariantCulture), // "NaN" is what the format calls it, too
    };

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
