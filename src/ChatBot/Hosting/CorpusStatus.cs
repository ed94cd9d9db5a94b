using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>Which state the corpus is in: written by whoever loads it, read by whoever asks, at any time and from any thread.</summary>
internal sealed class CorpusStatus(TimeProvider time)
{
    private volatile CorpusState? _current;

    /// <summary>The state now; null until the corpus was loaded for the first time.</summary>
    public CorpusState? Current => _current;

    /// <summary>Notes that answers come from <paramref name="index"/> henceforth; whatever had failed is over.</summary>
    /// <param name="index">The new index.</param>
    /// <param name="buildTime">From the first file looked at until it could answer.</param>
    public void Loaded(IndexSnapshot index, TimeSpan buildTime) =>
        _current = new CorpusState(index.Documents.Count, index.Passages.Count, time.GetUtcNow(), buildTime);

    /// <summary>Notes that the files are again what answers come from, although they could not be read for a while.</summary>
    public void Recovered() => _current = _current is { } state ? state with { Failure = null } : null;

    /// <summary>Notes that a change could not be taken over: answers go on coming from what was loaded before.</summary>
    /// <param name="message">Why, and the cure.</param>
    public void Failed(string message) =>
        _current = _current is { } state ? state with { Failure = new CorpusFailure(time.GetUtcNow(), message) } : null;
}

/// <summary>What is answered from.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="Passages">How many of their passages may be quoted.</param>
/// <param name="LoadedAt">Since when it is answered from.</param>
/// <param name="BuildTime">How long it took to read and index what had changed; the first time, everything.</param>
/// <param name="Failure">Why it is not what the files say now; null where it is.</param>
internal sealed record CorpusState(int Documents, int Passages, DateTimeOffset LoadedAt, TimeSpan BuildTime, CorpusFailure? Failure = null);

/// <summary>A change of the corpus that could not be taken over.</summary>
/// <param name="At">When that was tried last.</param>
/// <param name="Message">Why, and the cure; it may name paths of this machine.</param>
internal sealed record CorpusFailure(DateTimeOffset At, string Message);
