using System.Diagnostics.Metrics;
using System.Text;

namespace ChatBot.Hosting.Metrics;

/// <summary>Names instruments as Prometheus wants them: <c>chatbot_question_duration_seconds</c>.</summary>
/// <remarks>https://prometheus.io/docs/practices/naming/ and https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/</remarks>
internal static class MetricName
{
    /// <summary>The instrument's name with its unit spelled out, and <c>_total</c> behind what only grows.</summary>
    public static string Of(Instrument instrument)
    {
        var name = new StringBuilder(Clean(instrument.Name));
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", "1" => "_ratio", _ => "" };
        if (!name.ToString().EndsWith(unit, StringComparison.Ordinal))
        {
            name.Append(unit);
        }

        return name.Append(MetricFamily.TypeOf(instrument) == MetricType.Counter ? "_total" : "").ToString();
    }

    /// <summary>A name of a metric or label, with <c>_</c> for what may not stand there.</summary>
    public static string Clean(string name) => string.Create(name.Length, name, (clean, raw) =>
    {
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = char.IsAsciiLetter(raw[i]) || (i > 0 && char.IsAsciiDigit(raw[i])) ? raw[i] : '_';
        }
    });
}
