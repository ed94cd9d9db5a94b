using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Hosting.Metrics;

/// <summary>A host's meters, and what is collected of them.</summary>
internal sealed class SomeMeters : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public SomeMeters() => Collector = new MetricCollector(Factory);

    public IMeterFactory Factory => _services.GetRequiredService<IMeterFactory>();

    public MetricCollector Collector { get; }

    public Meter NewMeter() => Factory.Create("some");

    public ScrapedText Scrape() => ScrapedText.Parse(Collector.Write());

    public void Dispose()
    {
        Collector.Dispose();
        _services.Dispose();
    }
}
