using ChatBot.Transport;

namespace ChatBot.Hosting.Health;

/// <summary>How the bot is doing, as an operator reads it.</summary>
/// <param name="Status">Whether anybody can be answered.</param>
/// <param name="Corpus">What is answered from; null while it is being loaded.</param>
/// <param name="Adapters">The platforms, in the order of their registration; none where the bot runs on a terminal.</param>
internal sealed record HealthReport(HealthStatus Status, CorpusHealth? Corpus, IReadOnlyList<PlatformHealth> Adapters)
{
    /// <summary>
    /// Ready as soon as the corpus is loaded and one platform, if there are any, lets people ask. Mere companions count only
    /// where there are no others: pages that can be read do not make up for a platform that is cut off.
    /// </summary>
    public static HealthReport Of(CorpusState? corpus, IEnumerable<AdapterHealth> adapters)
    {
        var all = adapters.ToList();
        var leading = all.Exists(a => !a.IsCompanion) ? all.FindAll(a => !a.IsCompanion) : all;
        var isReady = corpus is not null && (leading.Count == 0 || leading.Exists(a => a.Report.State == AdapterState.Ready));

        return new HealthReport(
            isReady ? HealthStatus.Ready : HealthStatus.Unready,
            corpus is null ? null : CorpusHealth.Of(corpus),
            [.. all.Select(PlatformHealth.Of)]);
    }
}

/// <summary>Whether anybody can be answered.</summary>
internal enum HealthStatus
{
    /// <summary>Nobody can.</summary>
    Unready,

    /// <summary>On one platform at least.</summary>
    Ready,
}

/// <summary>What is answered from.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="Passages">How many of their passages may be quoted.</param>
/// <param name="LoadedAt">Since when it is answered from.</param>
/// <param name="Failure">Why it is not what the files say now, and the cure; null where it is.</param>
internal sealed record CorpusHealth(int Documents, int Passages, DateTimeOffset LoadedAt, string? Failure)
{
    public static CorpusHealth Of(CorpusState state) => new(state.Documents, state.Passages, state.LoadedAt, state.Failure?.Message);
}

/// <summary>How one platform's connection is doing.</summary>
/// <param name="Name">The adapter's name.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Cure">What a person should do, or why it is waiting; null where all is well.</param>
internal sealed record PlatformHealth(string Name, AdapterState State, string? Cure)
{
    public static PlatformHealth Of(AdapterHealth adapter)
    {
        var report = adapter.Report; // once, for it may change
        return new PlatformHealth(adapter.Adapter, report.State, report.Remedy);
    }
}
