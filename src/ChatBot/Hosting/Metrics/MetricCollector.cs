using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ChatBot.Hosting.Metrics;

/// <summary>Keeps what the meters of one host, and the runtime's own, have measured, and writes it down on request.</summary>
internal sealed class MetricCollector : IDisposable
{
    private const string RuntimeMeter = "System.Runtime";

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();

    /// <summary>Begins to listen to what <paramref name="meters"/> makes, or has made.</summary>
    public MetricCollector(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Meters of a factory carry it as their scope; so two hosts in one process count apart.
            if (ReferenceEquals(instrument.Meter.Scope, meters) || instrument.Meter.Name == RuntimeMeter)
            {
                var family = _families.GetOrAdd(MetricName.Of(instrument), name => new MetricFamily(name, instrument));
                listener.EnableMeasurementEvents(instrument, family);
            }
        };
        _listener.SetMeasurementEventCallback<int>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        _listener.Start();
    }

    /// <summary>Everything in Prometheus' text format, version 0.0.4, sorted by name.</summary>
    public string Write()
    {
        lock (_writing)
        {
            _listener.RecordObservableInstruments();
            var text = new PrometheusText();
            foreach (var (_, family) in _families.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                family.WriteTo(text);
            }

            return text.ToString();
        }
    }

    public void Dispose() => _listener.Dispose();
}
