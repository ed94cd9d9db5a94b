namespace ChatBot.Retrieval.Persistence;

/// <summary>What was read is no snapshot that this program wrote, or is not whole any more. Nothing of it must be used.</summary>
/// <param name="reason">Why, as the second half of a sentence: "it was cut off".</param>
public sealed class SnapshotException(string reason) : Exception(reason);
