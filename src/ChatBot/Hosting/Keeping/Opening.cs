using ChatBot.Retrieval;

namespace ChatBot.Hosting.Keeping;

/// <summary>What came of opening the index that is kept.</summary>
internal abstract record Opening
{
    private Opening()
    {
    }

    /// <summary>None is kept.</summary>
    public sealed record Nothing : Opening;

    /// <summary>It is of other documents, or of an earlier state of them.</summary>
    /// <param name="Index">The index, to take over from it what has not changed.</param>
    /// <param name="Origin">Where its documents came from; null where that cannot be told.</param>
    public sealed record Outdated(IndexSnapshot Index, CorpusOrigin? Origin) : Opening;

    /// <summary>It is not what was written, or not what this program would write.</summary>
    /// <param name="Reason">Why, as the second half of a sentence.</param>
    public sealed record Unusable(string Reason) : Opening;

    /// <summary>It answers as one built anew.</summary>
    /// <param name="Index">The index.</param>
    /// <param name="Origin">Where its documents came from, and what was left out.</param>
    public sealed record Opened(IndexSnapshot Index, CorpusOrigin Origin) : Opening;
}
