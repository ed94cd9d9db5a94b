using System.Diagnostics.Metrics;
using ChatBot.Support;

namespace ChatBot.Hosting.Metrics;

public sealed class MetricCollectorTests : IDisposable
{
    private readonly SomeMeters _meters = new();

    [Fact]
    public void A_counter_adds_up_for_each_combination_of_tags()
    {
        var counter = _meters.NewMeter().CreateCounter<long>("boat.trips", "{trip}", "Trips.");
        counter.Add(2, new KeyValuePair<string, object?>("to", "Bar"));
        counter.Add(3, new KeyValuePair<string, object?>("to", "Ulm"));
        counter.Add(1, new KeyValuePair<string, object?>("to", "Bar"));

        var seen = _meters.Scrape();

        Assert.Equal((3, 3), (seen["boat_trips_total{to=\"Bar\"}"], seen["boat_trips_total{to=\"Ulm\"}"]));
        Assert.Equal("counter", seen.Types["boat_trips_total"]);
        Assert.Contains("# HELP boat_trips_total Trips.\n", _meters.Collector.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_histogram_counts_a_value_in_every_bucket_whose_bound_it_does_not_exceed()
    {
        var histogram = _meters.NewMeter().CreateHistogram("wait", "s", "How long.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1, 2] });
        foreach (var value in (double[])[0.25, 0.5, 1.5, 2, 64])
        {
            histogram.Record(value);
        }

        var seen = _meters.Scrape();

        Assert.Equal((2, 2), (seen["wait_seconds_bucket{le=\"0.5\"}"], seen["wait_seconds_bucket{le=\"1\"}"]));
        Assert.Equal((4, 5), (seen["wait_seconds_bucket{le=\"2\"}"], seen["wait_seconds_bucket{le=\"+Inf\"}"]));
        Assert.Equal((68.25, 5), (seen["wait_seconds_sum"], seen["wait_seconds_count"]));
    }

    [Fact]
    public void What_is_observed_is_told_as_it_stands()
    {
        var level = 7;
        var meter = _meters.NewMeter();
        meter.CreateObservableGauge("tank", () => level, "By");
        meter.CreateObservableCounter("pumped", () => level * 1.5);
        _meters.Scrape();
        level = 4;

        var seen = _meters.Scrape();

        Assert.Equal((4, 6), (seen["tank_bytes"], seen["pumped_total"]));
        Assert.Equal(("gauge", "counter"), (seen.Types["tank_bytes"], seen.Types["pumped_total"]));
    }

    [Fact]
    public void Hostile_values_and_descriptions_are_escaped()
    {
        var counter = _meters.NewMeter().CreateCounter<long>("odd", description: "A \\ and\na line.");
        counter.Add(1, new KeyValuePair<string, object?>("na me", "say \"no\"\\\nno"));

        Assert.Equal(1, _meters.Scrape()["odd_total{na_me=\"say \\\"no\\\"\\\\\\nno\"}"]);
        Assert.Contains("# HELP odd_total A \\\\ and\\na line.\n", _meters.Collector.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_tag_holds_the_text_keeps_to_its_format()
    {
        var random = new Random(7);
        var counter = _meters.NewMeter().CreateCounter<double>("any");
        for (var i = 0; i < 500; i++)
        {
            counter.Add(random.NextDouble(), new KeyValuePair<string, object?>(HostileText.Any(random, 8), HostileText.Any(random, 20)));
        }

        Assert.NotEmpty(_meters.Scrape().Series);
    }

    [Fact]
    public void Many_threads_lose_no_count()
    {
        var meter = _meters.NewMeter();
        var counter = meter.CreateCounter<long>("n");
        var histogram = meter.CreateHistogram("h", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1] });
        Parallel.For(0, 10_000, i =>
        {
            counter.Add(1, new KeyValuePair<string, object?>("odd", i % 2 == 1));
            histogram.Record(i % 2 * 2);
        });

        var seen = _meters.Scrape();

        Assert.Equal((5_000, 5_000), (seen["n_total{odd=\"True\"}"], seen["n_total{odd=\"False\"}"]));
        Assert.Equal((5_000, 10_000, 10_000), (seen["h_bucket{le=\"1\"}"], seen["h_count"], seen["h_sum"]));
    }

    [Fact]
    public void Another_hosts_meters_are_not_counted()
    {
        using var others = new SomeMeters();
        others.NewMeter().CreateCounter<long>("theirs").Add(1);

        Assert.DoesNotContain("theirs_total", _meters.Scrape().Series);
        Assert.Equal(1, others.Scrape()["theirs_total"]);
    }

    [Fact]
    public void The_runtime_tells_its_memory_and_time()
    {
        var seen = _meters.Scrape();

        Assert.True(seen["dotnet_process_memory_working_set_bytes"] > 1_000_000);
        Assert.Equal("counter", seen.Types["dotnet_process_cpu_time_seconds_total"]);
    }

    public void Dispose() => _meters.Dispose();
}
