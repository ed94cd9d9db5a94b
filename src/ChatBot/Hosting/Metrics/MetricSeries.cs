using System.Globalization;

namespace ChatBot.Hosting.Metrics;

/// <summary>What was measured with one combination of tags. Any thread may call any member at any time.</summary>
internal abstract class MetricSeries
{
    public abstract void Record(double value);

    public abstract void WriteTo(PrometheusText text, string name, string labels);
}

/// <summary>Keeps the last value.</summary>
internal sealed class LastSeries : MetricSeries
{
    private double _value;

    public override void Record(double value) => Volatile.Write(ref _value, value);

    public override void WriteTo(PrometheusText text, string name, string labels) => text.Sample(name, labels, Volatile.Read(ref _value));
}

/// <summary>Adds up.</summary>
internal sealed class SumSeries : MetricSeries
{
    private readonly Lock _gate = new();
    private double _sum;

    public override void Record(double value)
    {
        lock (_gate)
        {
            _sum += value;
        }
    }

    public override void WriteTo(PrometheusText text, string name, string labels)
    {
        lock (_gate)
        {
            text.Sample(name, labels, _sum);
        }
    }
}

/// <summary>Counts values by the first bound that they do not exceed.</summary>
/// <param name="bounds">Upper bounds, rising; what exceeds all of them is counted, too.</param>
internal sealed class HistogramSeries(IReadOnlyList<double> bounds) : MetricSeries
{
    private readonly Lock _gate = new();
    private readonly double[] _bounds = [.. bounds];
    private readonly long[] _counts = new long[bounds.Count + 1];
    private double _sum;

    public override void Record(double value)
    {
        var found = Array.BinarySearch(_bounds, value);
        lock (_gate)
        {
            _counts[found < 0 ? ~found : found]++;
            _sum += value;
        }
    }

    public override void WriteTo(PrometheusText text, string name, string labels)
    {
        lock (_gate)
        {
            var count = 0L;
            for (var i = 0; i < _counts.Length; i++)
            {
                count += _counts[i];
                var bound = i < _bounds.Length ? _bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                text.Sample($"{name}_bucket", PrometheusText.With(labels, "le", bound), count);
            }

            text.Sample($"{name}_sum", labels, _sum);
            text.Sample($"{name}_count", labels, count);
        }
    }
}
