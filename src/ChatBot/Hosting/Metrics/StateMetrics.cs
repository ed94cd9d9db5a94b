using System.Diagnostics.Metrics;
using ChatBot.Transport;

namespace ChatBot.Hosting.Metrics;

/// <summary>Tells, whenever somebody looks, how the platforms and the index are; nothing is measured in between.</summary>
internal sealed class StateMetrics
{
    private readonly IReadOnlyList<AdapterHealth> _adapters;
    private readonly CorpusStatus _corpus;
    private readonly CurrentAnswerer _answerer;
    private readonly TimeProvider _time;

    public StateMetrics(IMeterFactory meters, IEnumerable<AdapterHealth> adapters, CorpusStatus corpus, CurrentAnswerer answerer, TimeProvider time)
    {
        (_adapters, _corpus, _answerer, _time) = ([.. adapters], corpus, answerer, time);
        var meter = meters.Create(BotMeter.Name);
        meter.CreateObservableCounter("chatbot.reconnects", () => ByPlatform(a => a.Reconnects), "{connection}", "Connections to a platform that were lost, or could not be made, and were tried again.");
        meter.CreateObservableGauge("chatbot.platform.ready", () => ByPlatform(a => a.Report.State == AdapterState.Ready ? 1 : 0), description: "1 where people on the platform are answered, else 0.");
        meter.CreateObservableGauge("chatbot.index.documents", () => Of(c => c.Documents), "{document}", "Documents that answers come from.");
        meter.CreateObservableGauge("chatbot.index.passages", () => Of(c => c.Passages), "{passage}", "Passages that may be quoted.");
        meter.CreateObservableGauge("chatbot.index.size", () => Of(_ => _answerer.Current.Snapshot.Bytes), "By", "What the index's words and postings take in memory.");
        meter.CreateObservableGauge("chatbot.index.age", () => Of(c => (_time.GetUtcNow() - c.LoadedAt).TotalSeconds), "s", "Since when answers come from this state of the documents.");
        meter.CreateObservableGauge("chatbot.index.build", () => Of(c => c.BuildTime.TotalSeconds), "s", "How long it took to read and index what had changed.");
        meter.CreateObservableGauge("chatbot.index.stale", () => Of(c => c.Failure is null ? 0 : 1), description: "1 where the documents have changed and could not be read, else 0.");
    }

    private IEnumerable<Measurement<long>> ByPlatform(Func<AdapterHealth, long> value) =>
        _adapters.Select(a => new Measurement<long>(value(a), new KeyValuePair<string, object?>("platform", a.Adapter)));

    // Before the first load there is nothing to tell.
    private IEnumerable<Measurement<double>> Of(Func<CorpusState, double> value) =>
        _corpus.Current is { } state ? [new Measurement<double>(value(state))] : [];
}
