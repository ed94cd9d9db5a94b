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
    public sealed record Outdated(IndexSnapshot Index) : Opening;

    /// <summary>It is not what was written, or not what this program would write.</summary>
    /// <param name="Reason">Why, as the second half of a sentence.</param>
    public sealed record Unusable(string Reason) : Opening;

    /// <summary>It answers as one built anew.</summary>
    /// <param name="Index">The index.</param>
    /// <param name="Warnings">What was left out when it was built, and the cure.</param>
    public sealed record Opened(IndexSnapshot Index, IReadOnlyList<string> Warnings) : Opening;
}
