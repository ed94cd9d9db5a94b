using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ChatBot.Hosting.Metrics;

/// <summary>What a metric is to Prometheus.</summary>
internal enum MetricType
{
    /// <summary>It only grows.</summary>
    Counter,

    /// <summary>It goes up and down.</summary>
    Gauge,

    /// <summary>It counts how many values were at most so large.</summary>
    Histogram,
}

/// <summary>One instrument's series, one for each combination of tags that was measured.</summary>
/// <param name="name">As Prometheus has it.</param>
/// <param name="instrument">What measures.</param>
internal sealed class MetricFamily(string name, Instrument instrument)
{
    private readonly MetricType _type = TypeOf(instrument);
    private readonly ConcurrentDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);

    public static MetricType TypeOf(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        return type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? MetricType.Counter
            : type == typeof(Histogram<>) ? MetricType.Histogram
            : MetricType.Gauge;
    }

    /// <summary>Takes in one measurement. Any number of threads may measure at once.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _series.GetOrAdd(PrometheusText.Labels(tags), NewSeries).Record(value);

    public void WriteTo(PrometheusText text)
    {
        text.Head(name, instrument.Description ?? "", _type);
        foreach (var (labels, series) in _series.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            series.WriteTo(text, name, labels);
        }
    }

    // What is observed is told as it stands; everything else as what it changes by.
    private MetricSeries NewSeries(string labels) => _type switch
    {
        MetricType.Histogram => new HistogramSeries(((Histogram<double>)instrument).Advice?.HistogramBucketBoundaries ?? []),
        _ when instrument.IsObservable || instrument is Gauge<double> or Gauge<long> or Gauge<int> => new LastSeries(),
        _ => new SumSeries(),
    };
}
